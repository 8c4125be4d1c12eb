// A Reply as LINE messages: the conclusion as text, each office as a card, choices as taps; at most five messages.
import { type messagingApi } from '@line/bot-sdk';
import { type Reply, type ReplyCard } from '#replies/reply.ts';
import { feedbackActions } from './card-buttons.ts';
import { cutText, splitText } from './cut-text.ts';
import { jsonBytes } from './fit-bubble.ts';
import { askAction, quickReply } from './line-actions.ts';
import { LINE_LIMITS } from './line-limits.ts';
import { renderCard } from './render-card.ts';
import { renderEmergency } from './render-emergency.ts';
import { topicActions } from './topic-actions.ts';

/** Room for the carousel's own brackets, in bytes. */
const CAROUSEL_FRAME = 200;

function toContents(cards: readonly ReplyCard[], reply: Reply): messagingApi.FlexContainer | undefined {
  const share = Math.floor((LINE_LIMITS.carousel.max - CAROUSEL_FRAME) / Math.max(1, cards.length));
  const bubbles = cards.map((card) => renderCard(card, reply, Math.min(LINE_LIMITS.bubble.max, share)));
  const [first] = bubbles;
  return bubbles.length <= 1 ? first : { type: 'carousel', contents: bubbles };
}

/** As many offices as fit, the first ones first; further ones are in the text. */
function fitContents(reply: Reply): messagingApi.FlexContainer | undefined {
  for (let count = Math.min(reply.cards.length, LINE_LIMITS.carouselBubbles.max); count > 0; count -= 1) {
    const contents = toContents(reply.cards.slice(0, count), reply);
    if (jsonBytes(contents) <= LINE_LIMITS.carousel.max) return contents;
  }
  return undefined;
}

/** Cards as one Flex message; the whole content is in `altText` too, for screen readers and notifications. */
function renderCards(reply: Reply): messagingApi.FlexMessage | undefined {
  const contents = fitContents(reply);
  if (contents === undefined) return undefined;
  return { type: 'flex', altText: cutText(reply.text, LINE_LIMITS.altText.max), contents };
}

/** Choices also stand in the text: LINE for PC shows no quick replies. With cards, the closing lines stand on them. */
function leadingText(reply: Reply): string {
  const choices = reply.choices.map(({ label }, index) => `${index + 1}. ${label}`);
  const closing = reply.cards.length > 0 ? [] : reply.closing;
  return [reply.headline, ...reply.paragraphs, choices.join('\n'), closing.join('\n')]
    .filter((part) => part.trim() !== '')
    .join('\n\n');
}

function tapsUnder(reply: Reply): messagingApi.QuickReply | undefined {
  const choices = reply.choices.map(({ label, question }) => askAction(label, question));
  const isFeedbackUnderCards = reply.cards.length > 0;
  const feedback = reply.askFeedback && !isFeedbackUnderCards ? feedbackActions(null, reply) : [];
  const topics = reply.status === 'unanswered' && choices.length === 0 ? topicActions(reply.lang) : [];
  return quickReply([...choices, ...feedback, ...topics]);
}

function withQuickReply(
  messages: readonly messagingApi.Message[],
  quick: messagingApi.QuickReply | undefined,
): readonly messagingApi.Message[] {
  const last = messages.at(-1);
  if (last === undefined || quick === undefined) return messages;
  return [...messages.slice(0, -1), { ...last, quickReply: quick }];
}

export function renderText(
  text: string,
  parts = LINE_LIMITS.messagesPerSend.max,
): messagingApi.TextMessage[] {
  return splitText(text, LINE_LIMITS.text.max, parts).map((part) => ({ type: 'text', text: part }));
}

export function renderReply(reply: Reply): readonly messagingApi.Message[] {
  const cards = [renderEmergency(reply), renderCards(reply)];
  const room = LINE_LIMITS.messagesPerSend.max - cards.filter((card) => card !== undefined).length;
  const texts = renderText(leadingText(reply) || reply.text, room);
  const [emergency, offices] = cards;
  const messages = [emergency, ...texts, offices].filter((message) => message !== undefined);
  return withQuickReply(messages, tapsUnder(reply));
}

/** The same reply without any card, for the case that LINE refuses one. */
export function renderPlain(reply: Reply): readonly messagingApi.Message[] {
  return renderText(reply.text);
}
