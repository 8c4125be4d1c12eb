// Reads one row of a table by its columns: the units on the old and on the new side, the duty, and what is said of it.
import { encodeSentence } from './encode-sentence.ts';
import { type TableRow } from './find-tables.ts';
import { type MappedText } from './mapped-text.ts';
import { type Position } from './notice.ts';
import { type UnitName } from './sentence.ts';
import { type Column, type ColumnContent } from './table-columns.ts';
import { canHead, levelOf } from './unit-kinds.ts';

/** The bodies that stood last on either side; rows below leave them out. */
export type BodiesAbove = { readonly old: string | undefined; readonly new: string | undefined };

export type RowSide = {
  readonly units: readonly UnitName[];
  readonly body: string | undefined;
  readonly text: string;
};

export type ReadRow = {
  readonly old: RowSide;
  readonly made: RowSide;
  readonly duty: string;
  /** The cells that tell what happens (新設, 環境課内に設置). */
  readonly said: readonly MappedText[];
  readonly span: Position;
};

const UNITS: readonly ColumnContent[] = ['body', 'unit', 'subunit'];
const LEVEL_OF_BODIES = 50;

/** Undefined for a row whose cells are all empty. */
export function readRow(
  row: TableRow,
  columns: readonly Column[],
  known: ReadonlySet<string>,
  above: BodiesAbove,
): ReadRow | undefined {
  const cells = (
    side: Column['side'] | undefined,
    contents: readonly ColumnContent[],
  ): readonly MappedText[] =>
    row.filter((_, index) => {
      const column = columns[index];
      return (
        column !== undefined &&
        (side === undefined || column.side === side) &&
        contents.includes(column.content)
      );
    });
  const duties = [...cells('none', ['duty']), ...cells('old', ['duty'])];
  const span = spanOfCells([...cells('old', UNITS), ...duties, ...cells('new', UNITS)]);
  if (span === undefined) return undefined;
  return {
    old: readSide(cells('old', UNITS), known, above.old),
    made: readSide(cells('new', UNITS), known, above.new),
    duty: duties[0]?.text.trim() ?? '',
    said: cells(undefined, ['operation']),
    span,
  };
}

/** The units of a row in a table without an old and a new side. */
export function readListedUnits(
  row: TableRow,
  columns: readonly Column[],
  known: ReadonlySet<string>,
): { readonly units: readonly UnitName[]; readonly span: Position } | undefined {
  const cells = row.filter((_, index) => UNITS.includes(columns[index]?.content ?? 'other'));
  const span = spanOfCells(cells);
  return span === undefined ? undefined : { units: readSide(cells, known, undefined).units, span };
}

/** The lowest units of the cells, with the body written beside them or in a row above. */
function readSide(
  cells: readonly MappedText[],
  known: ReadonlySet<string>,
  above: string | undefined,
): RowSide {
  const units = cells
    .flatMap((cell) => encodeSentence(cell, known).groups.flat())
    .filter((unit) => !unit.isPost);
  const text = cells.map((cell) => cell.text.replaceAll(' ', '')).join('');
  const lowest = Math.min(...units.map((unit) => levelOf(unit.name)));
  const low = units.filter((unit) => levelOf(unit.name) === lowest);
  const [first] = low;
  if (first === undefined) return { units, body: undefined, text };
  const beside = units.findLast((unit) => levelOf(unit.name) > lowest)?.name;
  const body = beside ?? (above !== undefined && canHead(above, first.name) ? above : undefined);
  const placed = low.map((unit) =>
    unit.parents.length > 0 || body === undefined ? unit : { ...unit, parents: [body] },
  );
  return { units: placed, body: beside ?? (lowest >= LEVEL_OF_BODIES ? first.name : undefined), text };
}

function spanOfCells(cells: readonly MappedText[]): Position | undefined {
  const filled = cells.filter((cell) => cell.text !== '');
  if (filled.length === 0) return undefined;
  return {
    start: Math.min(...filled.map((cell) => cell.from[0] ?? 0)),
    end: Math.max(...filled.map((cell) => cell.to.at(-1) ?? 0)),
  };
}
