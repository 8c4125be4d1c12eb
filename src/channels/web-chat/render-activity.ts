// Reply -> Bot Framework activity: plain text and suggested actions always, an Adaptive Card as well.
import { type Activity, type CardAction } from 'botframework-schema';
import { type Reply, type ReplyChoice } from '#replies/reply.ts';
import { toLocale } from './locale.ts';
import { ADAPTIVE_CARD, renderCard } from './render-card.ts';

/** Our own clients build their view from this; others use text, card and suggested actions. */
export type ReplyChannelData = { readonly reply: Reply };

/**
 * `textFormat` is always set: without it Microsoft's Web Chat reads text as Markdown
 * (https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md, A3012).
 */
export function renderActivity(reply: Reply): Partial<Activity> {
  const card = renderCard(reply);
  const channelData: ReplyChannelData = { reply };
  return {
    type: 'message',
    text: reply.text,
    textFormat: 'plain',
    locale: toLocale(reply.lang),
    inputHint: reply.choices.length > 0 ? 'expectingInput' : 'acceptingInput',
    channelData,
    ...(card === undefined
      ? {}
      : { attachments: [{ contentType: ADAPTIVE_CARD, content: card }], attachmentLayout: 'list' }),
    ...renderChoices(reply.choices),
  };
}

/** Omitted when there is nothing to suggest (A7701). */
export function renderChoices(choices: readonly ReplyChoice[]): Pick<Partial<Activity>, 'suggestedActions'> {
  if (choices.length === 0) return {};
  return { suggestedActions: { to: [], actions: choices.map(toAction) } };
}

/** Where label and question differ, the citizen sees the label and the bot gets the question. */
function toAction({ label, question }: ReplyChoice): CardAction {
  if (label === question) return { type: 'imBack', title: label, value: question };
  return { type: 'messageBack', title: label, displayText: label, text: question, value: { question } };
}
