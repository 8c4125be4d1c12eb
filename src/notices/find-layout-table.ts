// Finds old/new tables kept apart by gaps only, as a page layout, a spreadsheet or a PDF leaves them.
import { EMPTY_TEXT, type MappedText, joinTexts } from './mapped-text.ts';
import { type NoticeLine } from './read-lines.ts';
import { tellsPlaces } from './read-place-table.ts';
import { type ColumnCell, type Separator, splitColumns } from './split-columns.ts';
import { type Column, isColumnHeader, isLevelCell, isLevelRow, readColumns } from './table-columns.ts';
import { isUnitName } from './unit-name.ts';

export type LayoutTable = { readonly rows: readonly (readonly MappedText[])[]; readonly next: number };

const LONGEST_HEADER = 20;
const SLIPPED = 12;
/** Rows looked at for how many columns there are. */
const ROWS_THAT_TELL = 30;
const MARKER = /^[(【]?(?:-+|ー|―|なし|新設|廃止|新規|変更なし|同左|→)[)】]?$/;
/** ────, ----: a drawn line. */
const RULE = /^[-─━═=_\s]{4,}$/;
/** A dash in the first column is no bullet. */
const STARTS_EMPTY = /^\s*[-―－ー−](?:\s{2,}|\t|\u3000)/;
const NOT_A_ROW = /[。:]|問い?合わ?せ|電話|連絡先/;
/** Single spaces part cells only under a header of such words. */
const PLAIN_HEADER =
  /^[(【「]?(?:新旧|[新旧]|現\s?行|[新旧](?:組織|部署|名称)名?|(?:変更|改正|改編|再編|見直し)[前後])[)】」]?$/;

export function layoutTableAt(lines: readonly NoticeLine[], start: number): LayoutTable | undefined {
  const first = lines[start];
  if (first === undefined || first.whole.text.length > LONGEST_HEADER * 6) return undefined;
  for (const separator of ['wide', 'any'] as const) {
    const header = splitColumns(first, separator);
    if (isHeader(header, separator)) return tableUnder(lines, start, header, separator);
  }
  return undefined;
}

function isHeader(cells: readonly ColumnCell[], separator: Separator): boolean {
  const names = cells.map((cell) => cell.text.text);
  if (cells.length < 2 || !(isColumnHeader(names) || tellsPlaces(readColumns(names)))) return false;
  if (cells.some(({ text }) => text.text.length > LONGEST_HEADER || /[。、]$/.test(text.text))) return false;
  return (
    separator === 'wide' || cells.every(({ text }) => PLAIN_HEADER.test(text.text) || isLevelCell(text.text))
  );
}

function tableUnder(
  lines: readonly NoticeLine[],
  start: number,
  header: readonly ColumnCell[],
  separator: Separator,
): LayoutTable | undefined {
  let { heads, names } = widenHeader(lines, start, header, separator);
  let columns = readColumns(names.map(({ text }) => text));
  const rows: MappedText[][] = [];
  const levels: MappedText[][] = [];
  let index = start + 1;
  for (; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (RULE.test(line.whole.text)) continue;
    if (line.markStyle !== 'plain' && !STARTS_EMPTY.test(line.raw)) break;
    const cells = splitColumns(line, separator);
    if (rows.length === 0 && levels.length === 0 && isLevelRow(cells.map((cell) => cell.text.text))) {
      // 備考 beside 旧 and 新 runs down past the second row.
      const beside = header.filter((cell) => cell.start > (cells.at(-1)?.start ?? 0));
      const kinds = readColumns(beside.map(({ text }) => text.text));
      levels.push([...cells, ...beside].map((cell) => cell.text));
      columns = [...cells.map((): Column => ({ side: 'old', content: 'unit' })), ...kinds];
      [heads, names] = [[...cells, ...beside], header.map((cell) => cell.text)];
      continue;
    }
    if (line.isAfterBlank && cells.length < 2) break;
    const row = placeCells(cells, heads, columns, separator);
    if (row === undefined || !isRow(row, columns)) break;
    rows.push(row);
  }
  const joined = joinBrokenNames(rows, columns);
  if (!joined.some((row) => hasUnit(row, columns))) return undefined;
  return { rows: [names, ...levels, ...joined], next: index };
}

/** 現行 and 改正後 may each stand over several columns (課 and its 係); the fullest row tells. */
function widenHeader(
  lines: readonly NoticeLine[],
  start: number,
  header: readonly ColumnCell[],
  separator: Separator,
): { readonly heads: readonly ColumnCell[]; readonly names: readonly MappedText[] } {
  const names = header.map((cell) => cell.text);
  if (separator === 'any' || readColumns(names.map(({ text }) => text)).some(({ side }) => side === 'none'))
    return { heads: header, names };
  let heads = header;
  for (const line of lines.slice(start + 1, start + 1 + ROWS_THAT_TELL)) {
    const cells = splitColumns(line, separator);
    if (line.markStyle !== 'plain' || (line.isAfterBlank && cells.length < 2)) break;
    if (cells.length > heads.length && cells.length % header.length === 0) heads = cells;
  }
  const share = heads.length / header.length;
  return { heads, names: heads.flatMap((_, index) => names[Math.floor(index / share)] ?? []) };
}

/** One text for each column; undefined when the cells don't fit under the header. */
function placeCells(
  all: readonly ColumnCell[],
  heads: readonly ColumnCell[],
  columns: readonly Column[],
  separator: Separator,
): MappedText[] | undefined {
  // An arrow between the columns is no cell.
  const cells = all.filter(({ text }) => !/^[→↓]$/.test(text.text));
  if (cells.length > heads.length) return undefined;
  const row = heads.map((): MappedText => EMPTY_TEXT);
  const missing = heads.length - cells.length;
  // Between single spaces nothing tells the column, but a body in front may be left out.
  if (separator === 'any' && missing > 0 && columns.slice(0, missing).some(({ side }) => side !== 'none'))
    return undefined;
  // A name that has slipped sideways still stands in a column of names.
  const costOf = (cell: ColumnCell, column: number): number =>
    distance(cell, heads[column]) +
    (isName(cell.text) && columns[column]?.side === 'none' && columns[column].content !== 'unit'
      ? SLIPPED
      : 0);
  let after = -1;
  cells.forEach((cell, at) => {
    const lastFree = missing + at;
    let best = separator === 'any' ? lastFree : after + 1;
    for (let column = best + 1; column <= lastFree; column += 1)
      if (costOf(cell, column) < costOf(cell, best)) best = column;
    row[best] = cell.text;
    after = best;
  });
  return row;
}

function distance(cell: ColumnCell, head: ColumnCell | undefined): number {
  if (head === undefined) return Number.POSITIVE_INFINITY;
  return Math.min(
    Math.abs(cell.start - head.start),
    Math.abs(cell.start + cell.end - head.start - head.end) / 2,
  );
}

function isRow(row: readonly MappedText[], columns: readonly Column[]): boolean {
  const sides = row.filter((cell, index) => cell.text !== '' && columns[index]?.side !== 'none');
  return sides.every(({ text }) => text.length <= LONGEST_HEADER * 2 && !NOT_A_ROW.test(text));
}

function hasUnit(row: readonly MappedText[], columns: readonly Column[]): boolean {
  const isAnySide = tellsPlaces(columns);
  return row.some((cell, index) => (isAnySide || columns[index]?.side !== 'none') && isName(cell));
}

function isName(cell: MappedText): boolean {
  return cell.text.split(/[、/ ]/).some((part) => isUnitName(part.replace(/[「」]|\(.*\)$|【.*】$/g, '')));
}

/** 地域包括ケア推 over 進課 is one name; rows left empty go. */
function joinBrokenNames(
  rows: readonly (readonly MappedText[])[],
  columns: readonly Column[],
): MappedText[][] {
  const joined = rows.map((row) => [...row]);
  joined.forEach((row, at) => {
    const below = joined[at + 1];
    row.forEach((cell, index) => {
      const rest = below?.[index];
      if (rest === undefined || columns[index]?.content === 'other' || cell.text === '' || rest.text === '')
        return;
      if (isName(cell) || MARKER.test(cell.text) || !isUnitName(cell.text + rest.text)) return;
      row[index] = joinTexts([cell, rest]);
      below?.splice(index, 1, EMPTY_TEXT);
    });
  });
  return joined.filter((row) => row.some((cell) => cell.text !== ''));
}
