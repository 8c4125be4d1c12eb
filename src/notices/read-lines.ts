// Cuts a notice into lines with their marks (bullets, numbers), leaving out metadata lines that begin with #.
import { foldCharacters } from './fold-characters.ts';
import { isPageNumber } from './page-number.ts';
import { foldDrawing } from './fold-drawing.ts';
import { type MappedText, mapText, sliceText, trimText } from './mapped-text.ts';

export type NoticeLine = {
  /** The line without outer spaces. */
  readonly whole: MappedText;
  /** The line without mark and outer spaces. */
  readonly body: MappedText;
  /** The bullet or number before the body, empty for none. */
  readonly mark: string;
  /** Marks of one style share a name, e.g. every `(1)`, `(2)`; 'plain' when there is no mark. */
  readonly markStyle: string;
  /** Columns of spaces before the mark. */
  readonly indent: number;
  readonly isAfterBlank: boolean;
  /** True when the layout is known to go on from the line before. */
  readonly continues?: boolean;
  /** Width of the whole line in half-width columns. */
  readonly width: number;
  /** The line as the notice writes it, and how many of its characters stand before `whole`. */
  readonly raw: string;
  readonly lead: number;
};

export type LineOptions = {
  /** Markdown headings begin with # too; then the signs are marks, not metadata. */
  readonly isMarkdown?: boolean;
};

const METADATA = /^\s*#/;
const MARKDOWN_HEADING = /^\s*#{1,6}\s/;
const MARKS: readonly (readonly [string, RegExp])[] = [
  ['heading', /^#{1,6}\s+/],
  ['bracket-number', /^\((?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\)\s*/],
  ['bracket-kana', /^\([ア-ンa-z]\)\s*/],
  ['circle', /^[①-⑳❶-❿]\s*/],
  [
    'chapter',
    /^第?[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ一二三四五六七八九十]{1,3}[.、章]?\s+|^[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ][.、 ]?\s*|^第[一二三四五六七八九十0-9]{1,2}\s+/,
  ],
  ['number', /^[0-9]{1,2}(?:[.)]\s*|\s+(?=[^0-9|]))(?![0-9])/],
  ['question', /^(?:[QA問答]\.?\s?[0-9]{0,2}\s?[.:.、]|[QA][0-9]{1,2}|[QA](?=[\s.]))\s*/],
  ['note', /^(?:※(?:[0-9]{1,2})?|\*(?:[0-9]{1,2}|(?=\S))|\(?注(?:釈|意|記)?[0-9]?\)?[:\s]?(?=\S)(?!目))\s*/],
  ['check', /^[☑✓✔]\s*/],
  ['star', /^[☆★]\s*/],
  ['double-circle', /^[◎]\s*/],
  ['circle-mark', /^[○〇]\s*/],
  ['black-circle', /^[●⚫]\s*/],
  ['square', /^[■◼]\s*/],
  ['white-square', /^[□◻]\s*/],
  ['diamond', /^[◆]\s*/],
  ['white-diamond', /^[◇]\s*/],
  ['triangle', /^[▲▼▶►]\s*/],
  ['white-triangle', /^[△▽▷]\s*/],
  ['dash', /^(?:[-*+]\s+|[-](?=[「一-鿿]))(?:・\s*)?/],
  ['dot', /^[・]\s*/],
  ['emoji', /^(?:\p{Extended_Pictographic}[\uFE0F\u200D]*)+\s*/u],
];
const LONE_ARROW = /^\s*[▼▽]\s*$/;
const LEADER = /[.。・…\s]{6,}[0-9]{1,3}$/;

/** A line that is about the file, not of the notice. */
export function isMetadata(line: string, options: LineOptions): boolean {
  return METADATA.test(line) && !(options.isMarkdown === true && MARKDOWN_HEADING.test(line));
}

export function readLines(source: string, options: LineOptions = {}): readonly NoticeLine[] {
  const folded = foldDrawing(foldCharacters(source));
  const lines: NoticeLine[] = [];
  let isAfterBlank = true;
  let isAfterPage = false;
  let start = 0;
  for (const raw of folded.split(/\n|\f|\v|\u2028|\u2029|\u0085/)) {
    const isLeftOut = isMetadata(raw, options);
    const whole = trimText(mapText(LONE_ARROW.test(raw) ? raw.replace(/[▼▽]/, '↓') : raw, start));
    // A page ends in mid-sentence: neither its number nor the blank lines around it count.
    if (isPageNumber(raw)) isAfterPage = lines.length > 0;
    else if (whole.text === '') isAfterBlank = true;
    else if (!isLeftOut && !LEADER.test(whole.text)) {
      lines.push(toLine(whole, raw, source.slice(start, start + raw.length), isAfterBlank && !isAfterPage));
      isAfterBlank = false;
      isAfterPage = false;
    }
    start += raw.length + 1;
  }
  return lines;
}

function toLine(whole: MappedText, folded: string, raw: string, isAfterBlank: boolean): NoticeLine {
  const indent = folded.length - folded.trimStart().length;
  const shape = { whole, indent, isAfterBlank, width: widthOf(folded.trimEnd()), raw, lead: indent };
  for (const [markStyle, pattern] of MARKS) {
    const mark = pattern.exec(whole.text)?.[0];
    if (mark === undefined || mark.length >= whole.text.length) continue;
    const style = markStyle === 'heading' ? `heading-${mark.trim().length}` : markStyle;
    return { ...shape, body: trimText(sliceText(whole, mark.length)), mark: mark.trim(), markStyle: style };
  }
  return { ...shape, body: whole, mark: '', markStyle: 'plain' };
}

const LAST_NARROW = 0xff;

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > LAST_NARROW ? 2 : 1;
  return width;
}
