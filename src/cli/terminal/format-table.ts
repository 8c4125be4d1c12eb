// Rows -> a plain table aligned by display width; the last column wraps.
import { displayWidth } from './display-width.ts';
import { wrapText } from './wrap-text.ts';

export type TableColumn = { readonly head: string; readonly align?: 'left' | 'right' };

const GAP = '  ';
const MIN_LAST_COLUMN = 16;

/** `columns`: width of the terminal; a table that doesn't fit even with its last column wrapped runs over. */
export function formatTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width = 80,
): string {
  const all = [columns.map(({ head }) => head), ...rows];
  const widths = columns.map((_, at) => Math.max(0, ...all.map((row) => displayWidth(row[at] ?? ''))));
  const before = widths.slice(0, -1).reduce((sum, value) => sum + value + GAP.length, 0);
  const last = columns.length - 1;
  const room = Math.max(MIN_LAST_COLUMN, width - before);
  return all.map((row) => formatRow(row)).join('\n');

  function formatRow(row: readonly string[]): string {
    const cells = columns.map(({ align }, at) => {
      const cell = row[at] ?? '';
      if (at === last && align !== 'right')
        return wrapText(cell, room).replaceAll('\n', `\n${' '.repeat(before)}`);
      const padding = ' '.repeat(Math.max(0, (widths[at] ?? 0) - displayWidth(cell)));
      return align === 'right' ? padding + cell : cell + padding;
    });
    return cells.join(GAP).trimEnd();
  }
}
