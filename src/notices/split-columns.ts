// Splits a line of a page layout into cells at tabs and wide gaps, with the display columns each cell covers.
import { closeGaps } from './close-gaps.ts';
import { type MappedText, joinTexts, sliceText, trimText } from './mapped-text.ts';
import { type NoticeLine } from './read-lines.ts';

export type ColumnCell = {
  readonly text: MappedText;
  /** Half-width columns from the left edge; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
};

/** `wide`: tabs, full-width spaces and runs of spaces part cells; `any`: every space does. */
export type Separator = 'wide' | 'any';

const SEPARATORS: Readonly<Record<Separator, RegExp>> = {
  wide: /\s*[\t\u3000▶►]\s*|\s{2,}/g,
  any: /\s+/g,
};
const TAB_STOP = 8;
const LAST_NARROW = 0xff;
/** 旧 and 新 are whole headers; other lone letters are a word spread over the cell (現　行). */
const LONE_LETTER = /^[^\s旧新-]$/;
/** 【現　行】 */
const UNCLOSED = /^[【「(][^】」)]{0,3}$/;
const NARROW_GAP = 2;

export function splitColumns(line: NoticeLine, separator: Separator): readonly ColumnCell[] {
  const columns = columnsOf(line.raw);
  const cells: ColumnCell[] = [];
  const add = (start: number, end: number): void => {
    if (end <= start) return;
    const lead = line.lead;
    const whole = closeGaps(trimText(sliceText(line.whole, start - lead, end - lead)));
    const text = withoutArrows(whole);
    cells.push({ text, start: columns[start] ?? 0, end: columns[end] ?? 0 });
  };
  let start = line.lead;
  const last = line.lead + line.whole.text.length;
  for (const gap of line.raw.slice(0, last).matchAll(SEPARATORS[separator])) {
    if (gap.index < start) continue;
    add(start, gap.index);
    start = gap.index + gap[0].length;
  }
  add(start, last);
  return gatherLetters(cells);
}

/** 「A係 ⇒」: an arrow at a cell's edge stands between the columns. */
function withoutArrows(cell: MappedText): MappedText {
  const lead = /^[→\s]+(?=.)/.exec(cell.text)?.[0].length ?? 0;
  const tail = /.[→\s]+$/.exec(cell.text.slice(lead))?.[0].length ?? 1;
  return sliceText(cell, lead, cell.text.length - tail + 1);
}

/** 現　行 is one cell, not two. */
function gatherLetters(cells: readonly ColumnCell[]): readonly ColumnCell[] {
  const gathered: ColumnCell[] = [];
  let isOpen = false;
  for (const cell of cells) {
    const last = gathered.at(-1);
    const isLetter = LONE_LETTER.test(cell.text.text);
    const belongs = isOpen ? isLetter : UNCLOSED.test(last?.text.text ?? '');
    if (last !== undefined && belongs && cell.start - last.end <= NARROW_GAP) {
      gathered[gathered.length - 1] = {
        text: joinTexts([last.text, cell.text]),
        start: last.start,
        end: cell.end,
      };
    } else gathered.push(cell);
    isOpen = isLetter;
  }
  return gathered;
}

/** The display column at which each character of `raw` begins, and the one after the last. */
function columnsOf(raw: string): readonly number[] {
  const columns: number[] = [];
  let column = 0;
  for (let index = 0; index < raw.length; index += 1) {
    columns.push(column);
    if (raw.charAt(index) === '\t') column += TAB_STOP - (column % TAB_STOP);
    else column += raw.charCodeAt(index) > LAST_NARROW ? 2 : 1;
  }
  return [...columns, column];
}
