// A webhook event in our own words: who it is about, how it can be answered, and what happened.
import { z } from 'zod';

export type Chat = { readonly type: 'user' | 'group' | 'room'; readonly id: string };

export const happeningSchema = z.discriminatedUnion('kind', [
  /** `messageId` is kept so that the message can be deleted again; an edit replaces what was stored under it. */
  z.strictObject({ kind: z.literal('text'), text: z.string(), messageId: z.string(), isEdit: z.boolean() }),
  z.strictObject({
    kind: z.literal('unreadable'),
    what: z.enum(['sticker', 'image', 'video', 'audio', 'file']),
  }),
  z.strictObject({ kind: z.literal('location'), latitude: z.number(), longitude: z.number() }),
  z.strictObject({ kind: z.literal('postback'), data: z.string(), newMenu: z.string().nullable() }),
  z.strictObject({ kind: z.literal('follow') }),
  z.strictObject({ kind: z.literal('unfollow') }),
  z.strictObject({ kind: z.literal('join') }),
  z.strictObject({ kind: z.literal('leave') }),
  z.strictObject({ kind: z.literal('unsend'), messageId: z.string() }),
]);
export type Happening = z.infer<typeof happeningSchema>;

export type LineEvent = {
  readonly id: string;
  /** Milliseconds since 1970, LINE's clock. */
  readonly occurredAt: number;
  readonly isRedelivery: boolean;
  /** Absent where LINE gives none, and in standby, where another module owns the chat. */
  readonly replyToken: string | null;
  readonly chat: Chat;
  readonly happening: Happening;
};
