// The activities a client may post: checked, and cut down to the fields the bot and an echo need.
import { z } from 'zod';

const shortText = z.string().max(100);

/** Unknown fields are dropped (the activity specification's A2005 asks to accept them). */
export const inboundActivitySchema = z.object({
  type: z.string().min(1).max(50),
  text: z.string().exactOptional(),
  textFormat: shortText.exactOptional(),
  locale: shortText.exactOptional(),
  name: shortText.exactOptional(),
  value: z.unknown().exactOptional(),
  replyToId: shortText.exactOptional(),
  channelData: z.record(z.string(), z.unknown()).nullish(),
});
export type InboundActivity = z.infer<typeof inboundActivitySchema>;

/** Types that a turn of the bot follows; `typing` and unknown types are taken and left alone (A2014). */
export const TURN_TYPES: ReadonlySet<string> = new Set(['message', 'event', 'endOfConversation']);

/** The client's own name for the activity: the same name twice is the same activity sent again. */
export function clientIdOf({ channelData }: InboundActivity): string | undefined {
  const parsed = shortText.min(1).safeParse(channelData?.['clientActivityID']);
  return parsed.success ? parsed.data : undefined;
}
