// The whole reply as plain text: what a terminal, a screen reader or an old client shows.
import { type Reply, type ReplyCard } from './reply.ts';
import { type Wording } from './wording/wording.ts';

export function renderPlainText(reply: Omit<Reply, 'text'>, wording: Wording): string {
  const blocks = [
    [reply.headline, ...reply.paragraphs].filter((line) => line !== '').join('\n'),
    ...reply.cards.map((card) => renderCard(card, wording)),
    reply.choices.map(({ label }, at) => wording.choiceLine(at + 1, label)).join('\n'),
    reply.closing.join('\n'),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function renderCard(card: ReplyCard, wording: Wording): string {
  const name = [card.path, card.unitName].filter((part) => part !== '').join(' ');
  const lines = [`■ ${name}`, ...card.notes];
  for (const contact of card.contacts) {
    const confirmed = contact.confirmed === null ? '' : `(${contact.confirmed})`;
    lines.push(`☎ ${contact.telephone} ${contact.label}${confirmed}`);
  }
  const [first] = card.contacts;
  if (first !== undefined) {
    const hours = first.openState ?? first.hours;
    if (hours !== null) lines.push(hours);
    if (first.address !== null) lines.push(first.address);
  }
  if (card.changes.length > 0) lines.push(`${wording.labels.changed}: ${card.changes.join(' ')}`);
  if (card.sources.length > 0) lines.push(`${wording.labels.source}: ${card.sources.join(' / ')}`);
  return lines.join('\n');
}
