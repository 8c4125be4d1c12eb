// Offices of a reply -> one Adaptive Card: telephone, map, what changed, source, feedback.
import { type Reply, type ReplyCard, type ReplyContact } from '#replies/reply.ts';
import { isSafeLink } from '#widget/safe-link.ts';
import { type FeedbackValue } from './read-activity.ts';

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/** 1.3 is what Microsoft's clients and Teams all show. */
const VERSION = '1.3';

type Element = Readonly<Record<string, unknown>>;

type Look = { readonly weight?: 'Bolder'; readonly size?: 'Medium'; readonly isSubtle?: boolean };

/**
 * A text run is never read as Markdown (a TextBlock is), so that a name such as `**x**` or `[x](y)` stays as it is.
 * https://adaptivecards.io/explorer/TextRun.html
 */
function text(value: string, look: Look = {}): Element {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: value, ...look }] };
}

/** Undefined where a reply has nothing to put on a card. */
export function renderCard(reply: Reply): Element | undefined {
  const calls = reply.emergencyCalls.map((number) => ({
    type: 'Action.OpenUrl',
    title: `☎ ${number}`,
    url: `tel:${number}`,
  }));
  if (reply.cards.length === 0 && calls.length === 0) return undefined;
  const [first] = reply.cards;
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: VERSION,
    fallbackText: reply.text,
    body: [
      text(reply.headline, { weight: 'Bolder' }),
      ...(calls.length > 0 ? [{ type: 'ActionSet', actions: calls }] : []),
      ...reply.cards.map((card) => renderOffice(card, reply)),
    ],
    ...(reply.askFeedback && first !== undefined ? { actions: feedbackActions(reply, first.unitId) } : {}),
  };
}

function renderOffice(card: ReplyCard, { labels }: Reply): Element {
  return {
    type: 'Container',
    separator: true,
    items: [
      ...(card.path === '' ? [] : [text(card.path, { isSubtle: true })]),
      text(card.unitName, { weight: 'Bolder', size: 'Medium' }),
      ...(card.service === null ? [] : [text(card.service)]),
      ...card.notes.map((note) => text(note)),
      ...card.contacts.flatMap((contact) => renderContact(contact, labels.map)),
      ...card.changes.map((change) => text(`${labels.changed}: ${change}`)),
      ...card.sources.map((source) => text(`${labels.source}: ${source}`, { isSubtle: true })),
    ],
  };
}

function renderContact(contact: ReplyContact, map: string): readonly Element[] {
  const lines = [contact.openState, contact.hours, contact.address, contact.confirmed].filter(
    (line) => line !== null,
  );
  const links = [
    { title: `☎ ${contact.telephone}`, url: contact.href },
    ...(contact.mapUrl === null ? [] : [{ title: map, url: contact.mapUrl }]),
  ].filter(({ url }) => isSafeLink(url));
  return [
    text(`${contact.label} ${contact.telephone}`),
    ...lines.map((line) => text(line)),
    ...(links.length > 0
      ? [{ type: 'ActionSet', actions: links.map((link) => ({ type: 'Action.OpenUrl', ...link })) }]
      : []),
  ];
}

function feedbackActions({ labels }: Reply, unit: string): readonly Element[] {
  const submit = (title: string, data: FeedbackValue): Element => ({ type: 'Action.Submit', title, data });
  return [
    submit(labels.helpful, { feedback: 'helpful', unit }),
    submit(labels.wrongOffice, { feedback: 'wrong-office', unit }),
  ];
}
