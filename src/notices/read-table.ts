// Reads a table's rows into drafts: old and new units, new or ended units, duties that change hands.
import { type Draft } from './draft.ts';
import { encodeSentence } from './encode-sentence.ts';
import { type TableRow } from './find-tables.ts';
import { type MappedText } from './mapped-text.ts';
import { type Operation } from './operations.ts';
import { type TablePair, groupPairs } from './group-pairs.ts';
import { type UnitName } from './sentence.ts';
import { type Column, isColumnHeader, isLevelRow, joinHeaderRows, readColumns } from './table-columns.ts';
import { canHead, levelOf } from './unit-kinds.ts';

export type TableReading = { readonly drafts: readonly Draft[]; readonly unchanged: readonly string[] };

const NOTHING = /^\(?(?:-+|ー|―|なし|無し|\/|廃止|新設|新規|【廃止】|【新設】|×)?\)?$/;
/** Rows read of one table; real charts stay far below. */
const MOST_ROWS = 1000;
const GONE = /廃止/;
const FRESH = /新設|新規|設置/;
const SAME = /変更(?:は)?な[しい]|現行どおり|従来どおり|同じ|継続/;
const TRANSFER_HEADER = /所管|担当|窓口|移管/;
const INSIDE = /(?:内|に|の中)(?:に)?(?:設置|新設)/;

export function readTable(
  rows: readonly TableRow[],
  known: ReadonlySet<string>,
  operation: Operation | undefined,
): TableReading {
  const [header, second, ...rest] = rows;
  if (header === undefined || second === undefined) return { drafts: [], unchanged: [] };
  const names = header.map((cell) => cell.text);
  if (!isColumnHeader(names))
    return { drafts: readListTable([second, ...rest], readColumns(names), known, operation), unchanged: [] };
  const isDouble = isLevelRow(second.map((cell) => cell.text));
  const columns = isDouble
    ? joinHeaderRows(
        readColumns(names),
        second.map((cell) => cell.text),
      )
    : readColumns(names);
  const isTransfer =
    columns.some((column) => column.content === 'duty' && column.side === 'none') &&
    (names.some((name) => TRANSFER_HEADER.test(name)) ||
      !columns.some((column) => column.content === 'operation'));
  return readRows(
    isDouble ? rest.slice(0, MOST_ROWS) : [second, ...rest].slice(0, MOST_ROWS),
    columns,
    isTransfer,
    known,
  );
}

function readRows(
  rows: readonly TableRow[],
  columns: readonly Column[],
  isTransfer: boolean,
  known: ReadonlySet<string>,
): TableReading {
  const pairs: TablePair[] = [];
  const drafts: Draft[] = [];
  const unchanged: string[] = [];
  const above = { old: undefined as string | undefined, new: undefined as string | undefined };
  for (const row of rows) {
    const cell = (side: Column['side'], contents: readonly Column['content'][]): readonly MappedText[] =>
      row.filter((_, index) => columns[index]?.side === side && contents.includes(columns[index].content));
    const old = unitsIn(cell('old', ['body', 'unit', 'subunit']), known, above.old);
    const made = unitsIn(cell('new', ['body', 'unit', 'subunit']), known, above.new);
    above.old = old.body ?? above.old;
    above.new = made.body ?? above.new;
    const said = row
      .filter((_, index) => columns[index]?.content === 'operation')
      .map((each) => each.text)
      .join(' ');
    const span = spanOfCells([
      ...cell('old', ['body', 'unit', 'subunit', 'duty']),
      ...cell('none', ['duty']),
      ...cell('new', ['body', 'unit', 'subunit']),
    ]);
    if (span === undefined) continue;
    const duty = cell('none', ['duty'])[0]?.text ?? cell('old', ['duty'])[0]?.text ?? '';
    if (isTransfer && duty.trim() !== '') {
      if (old.units.length > 0 && made.units.length > 0 && !isSame(old.units, made.units)) {
        drafts.push({
          type: 'transferDuty',
          before: old.units,
          after: made.units,
          parent: made.units[0]?.parents.at(-1) ?? null,
          duty: duty.trim(),
          span,
          isOpen: false,
        });
      }
      continue;
    }
    if (SAME.test(said) && isSame(old.units, made.units))
      unchanged.push(...made.units.map((unit) => unit.name));
    const inside =
      FRESH.test(said) && INSIDE.test(said)
        ? encodeSentence(
            row.find((_, index) => columns[index]?.content === 'operation') ?? { text: '', from: [], to: [] },
            known,
          ).groups[0]?.[0]
        : undefined;
    if (old.units.length > 0 || made.units.length > 0) {
      const isGone =
        old.units.length > 0 &&
        made.units.length === 0 &&
        (GONE.test(made.text) || GONE.test(said) || /^(?:-+|ー|―|なし)$/.test(made.text));
      const isFresh = made.units.length > 0 && old.units.length === 0;
      pairs.push({
        old: old.units,
        made:
          inside === undefined ? made.units : made.units.map((unit) => ({ ...unit, parents: [inside.name] })),
        span,
        isGone,
        isFresh: isFresh && (NOTHING.test(old.text) || FRESH.test(old.text + said)),
      });
    }
  }
  return { drafts: [...drafts, ...groupPairs(pairs)], unchanged };
}

/** A table without an old and a new side, under a heading that says what happens to its units. */
function readListTable(
  rows: readonly TableRow[],
  columns: readonly Column[],
  known: ReadonlySet<string>,
  operation: Operation | undefined,
): readonly Draft[] {
  if (operation !== 'establish' && operation !== 'abolish') return [];
  return rows.slice(0, MOST_ROWS).flatMap((row) => {
    const cells = row.filter((_, index) =>
      ['body', 'unit', 'subunit'].includes(columns[index]?.content ?? 'other'),
    );
    const span = spanOfCells(cells);
    if (span === undefined) return [];
    return unitsIn(cells, known, undefined).units.map((unit) => ({
      type: operation,
      before: operation === 'abolish' ? [unit] : [],
      after: operation === 'establish' ? [unit] : [],
      parent: unit.parents.at(-1),
      duty: null,
      span,
      isOpen: false,
    }));
  });
}

type Side = { readonly units: readonly UnitName[]; readonly body: string | undefined; readonly text: string };

/** The lowest units of one side of a row, with the body written beside them or in a row above. */
function unitsIn(cells: readonly MappedText[], known: ReadonlySet<string>, above: string | undefined): Side {
  const groups = cells.flatMap((cell) => encodeSentence(cell, known).groups.map((group) => group));
  const text = cells.map((cell) => cell.text.replaceAll(' ', '')).join('');
  const units = groups.flat().filter((unit) => !unit.isPost);
  if (units.length === 0) return { units, body: undefined, text };
  const lowest = Math.min(...units.map((unit) => levelOf(unit.name)));
  const low = units.filter((unit) => levelOf(unit.name) === lowest);
  const beside = units.findLast((unit) => levelOf(unit.name) > lowest)?.name;
  const body = beside ?? (above !== undefined && canHead(above, low[0]?.name ?? '') ? above : undefined);
  const placed = low.map((unit) =>
    unit.parents.length > 0 || body === undefined ? unit : { ...unit, parents: [body] },
  );
  const nextBody = beside ?? (lowest >= LEVEL_OF_BODIES ? low[0]?.name : undefined);
  return { units: placed, body: nextBody, text };
}

const LEVEL_OF_BODIES = 50;

function isSame(a: readonly UnitName[], b: readonly UnitName[]): boolean {
  return a.length === b.length && a.every((unit, index) => unit.name === b[index]?.name);
}

function spanOfCells(cells: readonly MappedText[]): Draft['span'] | undefined {
  const filled = cells.filter((cell) => cell.text !== '');
  if (filled.length === 0) return undefined;
  return {
    start: Math.min(...filled.map((cell) => cell.from[0] ?? 0)),
    end: Math.max(...filled.map((cell) => cell.to.at(-1) ?? 0)),
  };
}
