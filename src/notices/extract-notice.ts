// Reads a reorganisation notice's text into proposed change events with verbatim quotes.
import { closeGaps } from './close-gaps.ts';
import { collectNames } from './collect-names.ts';
import { dropRepeats } from './drop-repeats.ts';
import { findContacts } from './find-contacts.ts';
import { findTables } from './find-tables.ts';
import { type Passage, joinLines } from './join-lines.ts';
import { type MappedText } from './mapped-text.ts';
import { markListedNames } from './mark-listed-names.ts';
import { type Notice } from './notice.ts';
import { findNoticeHeading } from './notice-heading.ts';
import { readNoticeDates } from './notice-dates.ts';
import { readLegend } from './read-legend.ts';
import { readPassages } from './read-passages.ts';
import { type LineOptions, type NoticeLine, readLines } from './read-lines.ts';
import { type NoticePart } from './read-passages.ts';
import { toEvents } from './to-events.ts';
import { withoutStrangers } from './without-strangers.ts';
import { isVerticalLayout, turnLines } from './vertical-layout.ts';

/** Changes read of one notice; real ones have some dozens. */
const MOST_CHANGES = 2000;
const SCATTERED = '名前が紙面の上で離れていて、本文のとおりに書き写せませんでした。';
const UNPLACED = '組織の変更を述べていますが、どの組織がどうなるのか読み取れませんでした。';

export function extractNotice(source: string, options: LineOptions = {}): Notice {
  const lines = readLines(source, options);
  const parts = markListedNames(toParts(isVerticalLayout(source) ? turnLines(lines) : lines));
  const texts = parts.flatMap(textsOf);
  const plain = texts.map(({ text }) => text);
  const known = collectNames(
    plain,
    parts.flatMap((part) =>
      part.kind === 'passage' && part.passage.mark !== '' ? [closeGaps(part.passage.body).text] : [],
    ),
  );
  const dates = readNoticeDates(plain);
  const reading = readPassages(parts, { known, year: dates.year, legend: readLegend(plain) });
  const { kept: events, left } = withoutStrangers(
    dropRepeats(toEvents(reading.drafts.slice(0, MOST_CHANGES), source, dates)),
    source,
    options,
  );
  const changed = new Set(events.flatMap((event) => [...event.before, ...event.after]));
  return {
    ...findNoticeHeading(
      parts.flatMap((part) => (part.kind === 'passage' ? [closeGaps(part.passage.body).text] : [])),
    ),
    published: dates.published,
    effective: dates.effective,
    proposedEffective: dates.proposed,
    events,
    unchanged: reading.unchanged,
    contacts: findContacts(texts, source, known, changed),
    unread: [
      ...reading.unread.map((position) => ({
        sentence: source.slice(position.start, position.end),
        position,
        why: UNPLACED,
      })),
      ...left.map(({ quote, position }) => ({ sentence: quote, position, why: SCATTERED })),
    ],
  };
}

function textsOf(part: NoticePart): readonly MappedText[] {
  switch (part.kind) {
    case 'table':
      return part.rows.map(joinCells);
    case 'tree':
      return part.nodes.map((node) => closeGaps(node.text));
    case 'passage':
      return [closeGaps(part.passage.body)];
    default:
      part satisfies never;
      return [];
  }
}

/** Tables as they are, and the lines between them joined into passages. */
function toParts(lines: readonly NoticeLine[]): readonly NoticePart[] {
  const parts: NoticePart[] = [];
  let open: NoticeLine[] = [];
  const close = (): void => {
    parts.push(...joinLines(open).map((passage: Passage) => ({ kind: 'passage' as const, passage })));
    open = [];
  };
  for (const part of findTables(lines)) {
    if (part.kind === 'line') open.push(part.line);
    else {
      close();
      parts.push(part);
    }
  }
  close();
  return parts;
}

function joinCells(cells: readonly MappedText[]): MappedText {
  return {
    text: cells.map((cell) => cell.text + '|').join(''),
    from: cells.flatMap((cell) => [...cell.from, cell.to.at(-1) ?? 0]),
    to: cells.flatMap((cell) => [...cell.to, cell.to.at(-1) ?? 0]),
  };
}
