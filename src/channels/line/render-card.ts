// One office as a Flex bubble: who, since when, how to call and find them, and the source.
import { type messagingApi } from '@line/bot-sdk';
import { type Reply, type ReplyCard, type ReplyContact } from '#replies/reply.ts';
import { feedbackButtons, linkButton } from './card-buttons.ts';
import { heading, line, separator, type Component } from './card-lines.ts';
import { shrinkToFit, type Block } from './fit-bubble.ts';

/** Contacts with a button each; further ones are only in the text. Our own choice. */
const MAX_CONTACTS = 3;

function contactLines(contact: ReplyContact): Component[] {
  return [
    separator(),
    line(contact.label, 'small'),
    line(contact.telephone, 'large'),
    line(contact.openState, 'strong'),
    line(contact.hours, 'small'),
    line(contact.address, 'small'),
    line(contact.confirmed, 'faint'),
  ].filter((component) => component !== undefined);
}

function titled(title: string, texts: readonly string[], look: 'small' | 'faint'): Component[] {
  if (texts.length === 0) return [];
  const lines = texts.map((text) => line(text, look));
  return [separator(), heading(title), ...lines].filter((component) => component !== undefined);
}

/** What the card says, in reading order; `keep` tells what goes first when there is too much (lowest first). */
function bodyBlocks(card: ReplyCard, { labels, closing }: Reply): readonly Block[] {
  const name = [line(card.path, 'small'), line(card.unitName, 'title'), line(card.service, 'strong')];
  const notes = card.notes.map((note) => line(note, 'small'));
  const last = closing.map((text) => line(text, 'small'));
  return [
    { keep: 5, components: name.filter((component) => component !== undefined) },
    { keep: 2, components: notes.filter((component) => component !== undefined) },
    { keep: 4, components: card.contacts.slice(0, MAX_CONTACTS).flatMap(contactLines) },
    { keep: 3, components: titled(labels.changed, card.changes, 'small') },
    { keep: 1, components: titled(labels.source, card.sources, 'faint') },
    { keep: 4, components: [separator(), ...last].filter((component) => component !== undefined) },
  ];
}

function footer(card: ReplyCard, reply: Reply): Component[] {
  const contacts = card.contacts.slice(0, MAX_CONTACTS);
  const calls = contacts.map((contact, index) =>
    linkButton(
      contact.href,
      `${reply.labels.call} ${contact.telephone}`,
      index === 0 ? 'primary' : 'secondary',
    ),
  );
  const mapUrl = contacts.find((contact) => contact.mapUrl !== null)?.mapUrl;
  const map = typeof mapUrl === 'string' ? linkButton(mapUrl, reply.labels.map, 'secondary') : undefined;
  const feedback = reply.askFeedback ? feedbackButtons(card.unitId, reply) : undefined;
  return [...calls, map, feedback].filter((component) => component !== undefined);
}

/** `maxBytes`: what the bubble's JSON may take. */
export function renderCard(card: ReplyCard, reply: Reply, maxBytes: number): messagingApi.FlexBubble {
  const buttons = footer(card, reply);
  const foot =
    buttons.length === 0
      ? {}
      : { footer: { type: 'box' as const, layout: 'vertical' as const, spacing: 'sm', contents: buttons } };
  return shrinkToFit(bodyBlocks(card, reply), maxBytes, (contents) => ({
    type: 'bubble',
    size: 'mega',
    body: { type: 'box', layout: 'vertical', spacing: 'sm', contents: [...contents] },
    ...foot,
  }));
}
