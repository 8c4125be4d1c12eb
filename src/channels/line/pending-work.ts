// What waits in the inbox for one event: sealed there, and erased when the event is settled.
import { type messagingApi } from '@line/bot-sdk';
import { z } from 'zod';
import { type ChannelKeys } from './channel-keys.ts';
import { happeningSchema } from './line-event.ts';

function isMessage(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** Checked when it was made; here only its presence is checked again. */
const messagesSchema = z.array(z.custom<messagingApi.Message>(isMessage)).readonly();

const preparedSchema = z.strictObject({
  messages: messagesSchema,
  /** The same without cards, in case LINE refuses those. */
  plain: messagesSchema,
  isPlain: z.boolean(),
  /** For a push; used by LINE to recognise a repeated request (hexadecimal UUID). */
  retryKey: z.string(),
  via: z.enum(['reply', 'push']),
});
export type Prepared = z.infer<typeof preparedSchema>;

const pendingWorkSchema = z.strictObject({
  happening: happeningSchema,
  replyToken: z.string().nullable(),
  /** Milliseconds since 1970; after it the token isn't tried any more. */
  tokenUntil: z.number(),
  /** Whom to push to if the token no longer works; null unless the push fallback is on. */
  pushTo: z.string().nullable(),
  /** What is to be sent, once that is known. A later attempt sends exactly the same. */
  prepared: preparedSchema.nullable(),
});
export type PendingWork = z.infer<typeof pendingWorkSchema>;

export function sealWork(work: PendingWork, keys: ChannelKeys): string {
  return keys.seal(JSON.stringify(work));
}

/** Undefined if it was sealed with another secret or by another version. */
export function unsealWork(payload: string, keys: ChannelKeys): PendingWork | undefined {
  const text = keys.unseal(payload);
  if (text === undefined) return undefined;
  const parsed = pendingWorkSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : undefined;
}
