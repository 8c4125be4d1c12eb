// How a reply looks to the citizen on each channel, drawn roughly in the terminal.
import { type Reply } from '#replies/reply.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { displayWidth } from '../terminal/display-width.ts';

export const PREVIEW_CHANNELS = ['text', 'line', 'web'] as const;
export type PreviewChannel = (typeof PREVIEW_CHANNELS)[number];

/** The hook for a channel's own drawing; these are plain ones. */
export type ReplyPreview = (reply: Reply, columns: number) => string;

/** A phone shows about this many columns. */
const PHONE_COLUMNS = 40;

export const plainPreviews: Readonly<Record<PreviewChannel, ReplyPreview>> = {
  text: (reply, columns) => wrapText(reply.text, columns, '  '),
  line: (reply, columns) => bubbles(reply, Math.min(columns, PHONE_COLUMNS)),
  web: (reply, columns) =>
    [wrapText(reply.text, columns - 2), buttons(reply, columns - 2)].filter((part) => part !== '').join('\n'),
};

function bubbles(reply: Reply, columns: number): string {
  const calls = reply.emergencyCalls.map((number) => `[ 📞 ${number} ]`);
  const said = [...calls, reply.headline, ...reply.paragraphs].filter((line) => line !== '').join('\n');
  const cards = reply.cards.map((card) => {
    const [contact] = card.contacts;
    const lines = [
      card.path,
      card.unitName,
      ...card.notes,
      ...card.changes,
      contact?.openState ?? contact?.hours ?? '',
    ];
    const taps = [
      ...(contact === undefined ? [] : [`[ ${reply.labels.call} ${contact.telephone} ]`]),
      ...(contact?.mapUrl == null ? [] : [`[ ${reply.labels.map} ]`]),
    ];
    return [...lines, ...taps].filter((line) => line !== '').join('\n');
  });
  const closing = reply.closing.join('\n');
  return [
    ...[said, ...cards, closing].filter((text) => text !== '').map((text) => frame(text, columns)),
    buttons(reply, columns),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function frame(text: string, columns: number): string {
  const inner = columns - 4;
  const lines = wrapText(text, inner).split('\n');
  const edge = `+${'-'.repeat(columns - 2)}+`;
  return [
    edge,
    ...lines.map((line) => `| ${line}${' '.repeat(Math.max(0, inner - displayWidth(line)))} |`),
    edge,
  ].join('\n');
}

function buttons(reply: Reply, columns: number): string {
  const feedback = reply.askFeedback ? [reply.labels.helpful, reply.labels.wrongOffice] : [];
  const taps = [...reply.choices.map(({ label }, at) => `${at + 1} ${label}`), ...feedback];
  const lines: string[] = [];
  for (const tap of taps.map((text) => `( ${text} )`)) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(`${last} ${tap}`) <= columns)
      lines[lines.length - 1] = `${last} ${tap}`;
    else lines.push(tap);
  }
  return lines.join('\n');
}
