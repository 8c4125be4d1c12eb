// Tells the table cells that only repeat the row above: 〃, 同上, 々.
import { type TableRow } from './find-tables.ts';
import { type MappedText, sliceText } from './mapped-text.ts';
import { type Column } from './table-columns.ts';

const REPEAT = /^(?:[〃"”″々仝]|同上|上に同じ|同じく)$/;

/** What is said of a row (統合) holds on in an empty cell; a name is the one above. */
export function withoutRepeatMarks(
  rows: readonly TableRow[],
  columns: readonly Column[],
): readonly TableRow[] {
  const above: (MappedText | undefined)[] = [];
  return rows.map((row) =>
    row.map((cell, index) => {
      const isRepeat = REPEAT.test(cell.text.replaceAll(' ', ''));
      if (!isRepeat) {
        above[index] = cell;
        return cell;
      }
      return columns[index]?.content === 'operation' ? sliceText(cell, 0, 0) : (above[index] ?? cell);
    }),
  );
}
