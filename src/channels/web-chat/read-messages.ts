// Activities of a conversation -> the messages a page shows.
import { type Message } from '#widget/message-view.ts';
import { field, parseJson, readText } from '#widget/read-json.ts';
import { readReply } from '#widget/read-reply.ts';

/** @param activities JSON, oldest first. Feedback counts for the newest answer about the same office. */
export function readMessages(activities: readonly string[]): readonly Message[] {
  const messages: Message[] = [];
  for (const json of activities) {
    const activity = parseJson(json);
    const type = readText(field(activity, 'type'));
    const isOwn = readText(field(field(activity, 'from'), 'role')) === 'user';
    if (isOwn && type === 'event') markFeedback(messages, field(activity, 'value'));
    if (type !== 'message') continue;
    if (isOwn) messages.push({ kind: 'question', text: readText(field(activity, 'text')) });
    const reply = isOwn ? undefined : readReply(field(field(activity, 'channelData'), 'reply'));
    if (reply !== undefined) messages.push({ kind: 'reply', reply });
  }
  return messages;
}

function markFeedback(messages: Message[], value: unknown): void {
  const feedback = (['helpful', 'wrong-office'] as const).find((known) => known === field(value, 'feedback'));
  const unit = readText(field(value, 'unit'));
  const at = messages.findLastIndex(
    (message) =>
      message.kind === 'reply' &&
      (message.reply.cards[0]?.unitId ?? '') === unit &&
      message.reply.askFeedback,
  );
  const message = messages[at];
  if (feedback !== undefined && message?.kind === 'reply') messages[at] = { ...message, feedback };
}
