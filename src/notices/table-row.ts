// Reads one row of a table by its columns: the units on the old and on the new side, the duty, and what is said of it.
import { encodeSentence } from './encode-sentence.ts';
import { type TableRow } from './find-tables.ts';
import { type MappedText } from './mapped-text.ts';
import { type Position } from './notice.ts';
import { type UnitName } from './sentence.ts';
import { type Column, type ColumnContent } from './table-columns.ts';
import { canContain, canHead, levelOf } from './unit-kinds.ts';

/** The bodies that stood last on either side or in a column before both; rows below leave them out. */
export type BodiesAbove = {
  readonly old: string | undefined;
  readonly new: string | undefined;
  readonly head: string | undefined;
  /** The division last listed on both sides; sections below it stand in it. */
  readonly division: string | undefined;
};

export type RowSide = {
  readonly units: readonly UnitName[];
  readonly body: string | undefined;
  /** The body in a cell of its own. */
  readonly beside: UnitName | undefined;
  readonly text: string;
  readonly cells: readonly MappedText[];
};

export type ReadRow = {
  readonly head: string | undefined;
  /** The unit that a row is about when its sides hold the bodies it moves between. */
  readonly mover: UnitName | undefined;
  readonly old: RowSide;
  readonly made: RowSide;
  readonly duty: string;
  /** The cells that tell what happens (新設, 環境課内に設置). */
  readonly said: readonly MappedText[];
  readonly span: Position;
};

const NO_UNIT = /^[(【]?(?:-+|ー|―|なし|廃止|新設|新規)[)】]?$/;
const UNITS: readonly ColumnContent[] = ['body', 'unit', 'subunit'];
const LEVEL_OF_BODIES = 50;
const LEVEL_OF_SECTIONS = 22;

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
  ): readonly MappedText[] => cellsOf(row, columns, side, contents);
  const duties = [...cells('none', ['duty']), ...cells('old', ['duty'])];
  const span = spanOfCells([...cells('old', UNITS), ...duties, ...cells('new', UNITS)]);
  if (span === undefined) return undefined;
  const head = readHead(row, columns, known);
  const old = readSide(cells('old', UNITS), known, head ?? above.head ?? above.old, above.division);
  const made = readSide(cells('new', UNITS), known, head ?? above.head ?? above.new, above.division);
  const [oldUnits, madeUnits] = [withoutBodies(old, made), withoutBodies(made, old)];
  return {
    head,
    mover: moverOf(readSide([...cells('none', UNITS), ...duties], known, undefined), old, made),
    old: oldUnits,
    made: madeUnits,
    duty: duties[0]?.text.trim() ?? '',
    said: cells(undefined, ['operation']),
    span,
  };
}

/** 「市民課 旅券係 | 市民課 (廃止)」: beside a unit that ends, its body is no unit that follows. */
function withoutBodies(side: RowSide, other: RowSide): RowSide {
  const isOnlyBody = side.units.every((unit) => unit.name === other.beside?.name);
  const marker = side.cells.findLast((cell) => cell.text !== '')?.text.replaceAll(' ', '') ?? '';
  return side.units.length > 0 && isOnlyBody && NO_UNIT.test(marker)
    ? { ...side, units: [], beside: other.beside, text: marker }
    : side;
}

/** 「交流室 | 総務部 | 経済部」: a lower unit, alone in its cell, before the bodies of either side. */
function moverOf(first: RowSide, old: RowSide, made: RowSide): UnitName | undefined {
  const [unit, ...others] = first.units;
  if (unit === undefined || others.length > 0 || first.text !== [...unit.parents, unit.name].join(''))
    return undefined;
  const sides = [...old.units, ...made.units];
  const isMoved = old.units.length > 0 && made.units.length === 1;
  return isMoved && sides.every((body) => canContain(body.name, unit.name)) ? unit : undefined;
}

/** The unit in a column before both sides is the body of either. */
export function readHead(
  row: TableRow | undefined,
  columns: readonly Column[],
  known: ReadonlySet<string>,
): string | undefined {
  return readSide(cellsOf(row ?? [], columns, 'none', UNITS), known, undefined).units.at(-1)?.name;
}

function cellsOf(
  row: TableRow,
  columns: readonly Column[],
  side: Column['side'] | undefined,
  contents: readonly ColumnContent[],
): readonly MappedText[] {
  return row.filter((_, index) => {
    const column = columns[index];
    return (
      column !== undefined &&
      (side === undefined || column.side === side) &&
      contents.includes(column.content)
    );
  });
}

/** The units of a row in a table without an old and a new side. */
export function readListedUnits(
  row: TableRow,
  columns: readonly Column[],
  known: ReadonlySet<string>,
  isWanted: (cell: MappedText, known: ReadonlySet<string>) => boolean = () => true,
): { readonly units: readonly UnitName[]; readonly span: Position } | undefined {
  const cells = row.filter(
    (cell, index) => UNITS.includes(columns[index]?.content ?? 'other') && isWanted(cell, known),
  );
  const span = spanOfCells(cells);
  return span === undefined ? undefined : { units: readSide(cells, known, undefined).units, span };
}

/** The lowest units of the cells, with the body written beside them or in a row above. */
function readSide(
  cells: readonly MappedText[],
  known: ReadonlySet<string>,
  upper: string | undefined,
  division?: string,
): RowSide {
  const lists = cells
    .flatMap((cell) => encodeSentence(cell, known).groups)
    .map((list) => list.filter((unit) => !unit.isPost));
  const units = lists.flat();
  const text = cells.map((cell) => cell.text.replaceAll(' ', '')).join('');
  const lowest = Math.min(...units.map((unit) => levelOf(unit.name)));
  // 「環境課、支所」: what is listed together stays together.
  const low = lists.filter((list) => list.some((unit) => levelOf(unit.name) === lowest)).flat();
  const [first] = low;
  const above = lowest <= LEVEL_OF_SECTIONS && division !== undefined ? division : upper;
  if (first === undefined) return { units, body: undefined, beside: undefined, text, cells };
  const beside = units.findLast((unit) => levelOf(unit.name) > lowest && !low.includes(unit));
  const body = beside?.name ?? (above !== undefined && canHead(above, first.name) ? above : undefined);
  const placed = low.map((unit) =>
    unit.parents.length > 0 || body === undefined ? unit : { ...unit, parents: [body] },
  );
  return {
    units: placed,
    body: beside?.name ?? (lowest >= LEVEL_OF_BODIES ? first.name : undefined),
    beside,
    text,
    cells,
  };
}

function spanOfCells(cells: readonly MappedText[]): Position | undefined {
  const filled = cells.filter((cell) => cell.text !== '');
  if (filled.length === 0) return undefined;
  return {
    start: Math.min(...filled.map((cell) => cell.from[0] ?? 0)),
    end: Math.max(...filled.map((cell) => cell.to.at(-1) ?? 0)),
  };
}
