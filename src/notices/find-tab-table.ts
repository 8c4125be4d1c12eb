// Finds old/new tables copied from a spreadsheet: one tab or comma between cells, so that an empty cell keeps its place.
import { EMPTY_TEXT, type MappedText, sliceText, trimText } from './mapped-text.ts';
import { type NoticeLine } from './read-lines.ts';
import { isTableHeader } from './table-columns.ts';

export type TabTable = { readonly rows: readonly (readonly MappedText[])[]; readonly next: number };

const FEWEST_CELLS = 2;

export function tabTableAt(lines: readonly NoticeLine[], start: number): TabTable | undefined {
  return tableParted(lines, start, '\t') ?? tableParted(lines, start, ',');
}

function tableParted(lines: readonly NoticeLine[], start: number, separator: string): TabTable | undefined {
  const header = cellsOf(lines[start], separator);
  if (header.length < FEWEST_CELLS || header.some((cell) => cell.text === '')) return undefined;
  if (!isTableHeader(header.map((cell) => cell.text))) return undefined;
  const rows = [header];
  let index = start + 1;
  for (; index < lines.length; index += 1) {
    const cells = cellsOf(lines[index], separator);
    if (cells.length < FEWEST_CELLS) break;
    // More cells than the header has: the tabs only align the text.
    if (cells.length > header.length) return undefined;
    rows.push(cells);
  }
  return rows.length > 1 ? { rows, next: index } : undefined;
}

function cellsOf(line: NoticeLine | undefined, separator: string): readonly MappedText[] {
  if (line === undefined || !line.raw.includes(separator)) return [];
  let at = 0;
  return line.raw.split(separator).map((cell) => {
    const [from, to] = [at - line.lead, at + cell.length - line.lead];
    at += cell.length + 1;
    return to <= 0 ? EMPTY_TEXT : trimText(sliceText(line.whole, Math.max(from, 0), to));
  });
}
