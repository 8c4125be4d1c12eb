// Finds the charts and tables among a notice's lines: rows with | between cells, or columns kept apart by wide gaps under an old/new header.
import { closeGaps } from './close-gaps.ts';
import { flatChartAt } from './find-flat-columns.ts';
import { layoutTableAt } from './find-layout-table.ts';
import { tabTableAt } from './find-tab-table.ts';
import { type Tree, treeAt } from './find-tree.ts';
import { type MappedText, sliceText, trimText } from './mapped-text.ts';
import { type NoticeLine } from './read-lines.ts';
import { isColumnHeader } from './table-columns.ts';

export type TableRow = readonly MappedText[];
export type Table = { readonly kind: 'table'; readonly rows: readonly TableRow[] };
export type Line = { readonly kind: 'line'; readonly line: NoticeLine };

const RULE = /^[|\s:=+-]*-{2,}[|\s:=+-]*$/;
const FEWEST_ROWS = 2;

export function findTables(lines: readonly NoticeLine[]): readonly (Table | Tree | Line)[] {
  const parts: (Table | Tree | Line)[] = [];
  let index = 0;
  while (index < lines.length) {
    const drawn = treeAt(lines, index);
    const table = drawn === undefined ? tableAt(lines, index) : undefined;
    const line = lines[index];
    if (drawn !== undefined) {
      parts.push(drawn.tree);
      index = drawn.next;
    } else if (table !== undefined) {
      parts.push({ kind: 'table', rows: table.rows });
      index = table.next;
    } else {
      if (line !== undefined) parts.push({ kind: 'line', line });
      index += 1;
    }
  }
  return parts;
}

function tableAt(lines: readonly NoticeLine[], start: number): FoundTable | undefined {
  const table =
    pipeTableAt(lines, start) ??
    tabTableAt(lines, start) ??
    flatChartAt(lines, start) ??
    layoutTableAt(lines, start);
  return table === undefined ? undefined : { ...table, rows: table.rows.map((row) => row.map(closeGaps)) };
}

type FoundTable = { readonly rows: readonly TableRow[]; readonly next: number };

function pipeTableAt(lines: readonly NoticeLine[], start: number): FoundTable | undefined {
  const rows: TableRow[] = [];
  let columns = 0;
  let isFramed = false;
  let pending: MappedText[] = [];
  let index = start;
  for (; index < lines.length; index += 1) {
    const text = wholeText(lines[index]);
    const isOpen = pending.length > 0 && columns > 0 && pending.length < columns;
    if (!text.text.includes('|') && !isOpen) break;
    if (RULE.test(text.text)) continue;
    if (rows.length === 0) isFramed = text.text.startsWith('|');
    const cells = cellsOf(text, isFramed);
    if (rows.length > 0 && !isOpen && lines[index]?.isAfterBlank === true && isNewTable(cells, columns))
      break;
    if (rows.length === 0) {
      rows.push(cells);
      columns = cells.length;
      continue;
    }
    pending.push(...cells);
    if (pending.length < columns && /\|\s*$/.test(text.text) && !isRowStart(lines[index + 1])) continue;
    rows.push(pending);
    if (rows.length === 2) columns = Math.max(columns, pending.length);
    pending = [];
  }
  if (pending.length > 0) rows.push(pending);
  return rows.length >= FEWEST_ROWS || (rows.length === 1 && columns > 1) ? { rows, next: index } : undefined;
}

function isNewTable(cells: readonly MappedText[], columns: number): boolean {
  return cells.length !== columns || isColumnHeader(cells.map((cell) => cell.text));
}

/** A line that opens and closes with | is a row of its own. */
function isRowStart(line: NoticeLine | undefined): boolean {
  return line === undefined || wholeText(line).text.startsWith('|');
}

/** With `isFramed`, a | at the start of the line is the frame; without, an empty first cell stands before it. */
function cellsOf(row: MappedText, isFramed: boolean): readonly MappedText[] {
  const cells: MappedText[] = [];
  let start = isFramed && row.text.startsWith('|') ? 1 : 0;
  for (let at = start; at <= row.text.length; at += 1) {
    if (at < row.text.length && row.text.charAt(at) !== '|') continue;
    if (at === row.text.length && start === at && cells.length > 0) break;
    cells.push(trimText(sliceText(row, start, at)));
    start = at + 1;
  }
  return cells;
}

function wholeText(line: NoticeLine | undefined): MappedText {
  return line?.whole ?? { text: '', from: [], to: [] };
}
