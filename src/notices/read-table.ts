// Reads a table's rows into drafts: old and new units, new or ended units, duties that change hands.
import { attachOneSided } from './attach-one-sided.ts';
import { type Draft } from './draft.ts';
import { encodeSentence } from './encode-sentence.ts';
import { type TableRow } from './find-tables.ts';
import { type TablePair, groupPairs } from './group-pairs.ts';
import { pairBodies } from './pair-bodies.ts';
import { relocatedDrafts } from './read-relocated-row.ts';
import { type Position } from './notice.ts';
import { type Operation } from './operations.ts';
import { type ReadingAids } from './read-piece.ts';
import { readArrowRows } from './read-arrow-rows.ts';
import { readListTable } from './read-list-table.ts';
import { readPlaceTable, tellsPlaces, withPlaces } from './read-place-table.ts';
import { type ReadingContext } from './reading-context.ts';
import { withoutRepeatMarks } from './repeat-marks.ts';
import { type UnitName } from './sentence.ts';
import { type Column, isColumnHeader, isLevelRow, joinHeaderRows, readColumns } from './table-columns.ts';
import { type BodiesAbove, type ReadRow, readHead, readRow } from './table-row.ts';
import { isStatement, tellUnit } from './tell-unit.ts';
import { canHead, levelOf } from './unit-kinds.ts';

export type TableReading = {
  readonly drafts: readonly Draft[];
  readonly unchanged: readonly string[];
  readonly unread: readonly Position[];
};

/** Rows read of one table; real charts stay far below. */
const MOST_ROWS = 1000;
/** 統合, 2係を統合, 2課に分割: speaks of a group of rows. */
const GROUPING =
  /^(?:(?:[0-9一二三四五](?:つの)?|両)(?:部|課|係|室|班|センター)(?:を|に|へ))?(?:[1一](?:つの)?(?:部|課|係|室|班)?(?:に|へ))?(?:統合|統廃合|合併|集約|分割|分離|分課|再編)(?:する|した|します)?。?$/;
const LEVEL_OF_ROOMS = 30;
const NO_UNIT = /^\(?(?:-+|ー|―|なし|無し|\/|廃止|新設|新規|【廃止】|【新設】|×)?\)?$/;
const NOTHING = /^(?:-+|ー|―|なし)$/;
const GONE = /廃止/;
const FRESH = /新設|新規|設置/;
const SAME = /変更(?:は)?な[しい]|現行どおり|従来どおり|同じ|継続/;
const TRANSFER_HEADER = /所管|担当|窓口|移管/;
const SET_UP_INSIDE = /(?:内|に|の中)(?:に)?(?:設置|新設)/;

/** `operation` is what the headings above announce; it reads tables that have no old and new side. */
export function readTable(
  rows: readonly TableRow[],
  context: ReadingContext,
  operation: Operation | undefined,
  aids: ReadingAids,
): TableReading {
  const { known } = aids;
  const arrows = readArrowRows(rows, context, operation, aids);
  if (arrows !== undefined) return { drafts: arrows, unchanged: [], unread: [] };
  const [header, second, ...rest] = rows.slice(0, MOST_ROWS);
  if (header === undefined || second === undefined) return { drafts: [], unchanged: [], unread: [] };
  const names = header.map((cell) => cell.text);
  const upper = withPlaces(readColumns(names), [second, ...rest]);
  if (tellsPlaces(upper))
    return { drafts: readPlaceTable([second, ...rest], upper, known), unchanged: [], unread: [] };
  if (!isColumnHeader(names)) {
    const drafts = readListTable([second, ...rest], upper, context, operation, aids);
    return { drafts, unchanged: [], unread: [] };
  }
  const levels = second.map((cell) => cell.text);
  if (isLevelRow(levels)) return readRows(rest, joinHeaderRows(upper, levels), known, false);
  return readRows([second, ...rest], upper, known, tellsDuties(names, upper));
}

/** 業務 | 現在の担当課 | 新しい担当課: each row is a duty that changes hands. */
function tellsDuties(names: readonly string[], columns: readonly Column[]): boolean {
  const hasDuty = columns.some((column) => column.content === 'duty' && column.side === 'none');
  const hasOperation = columns.some((column) => column.content === 'operation');
  return hasDuty && (!hasOperation || names.some((name) => TRANSFER_HEADER.test(name)));
}

function readRows(
  rows: readonly TableRow[],
  columns: readonly Column[],
  known: ReadonlySet<string>,
  areDuties: boolean,
): TableReading {
  let above: BodiesAbove = { old: undefined, new: undefined, head: undefined, division: undefined };
  // A body below the first row stands in the middle of its merged cell, not at the top.
  const headsStandOnTop = readHead(rows[0], columns, known) !== undefined;
  // 統合 and 分割 go on over rows whose own cell is empty.
  let isGrouping = false;
  const pairs: TablePair[] = [];
  const read: ReadRow[] = [];
  const drafts: Draft[] = [];
  const unchanged: string[] = [];
  for (const cells of withoutRepeatMarks(rows, columns)) {
    const row = readRow(cells, columns, known, above);
    if (row === undefined) continue;
    above = {
      old: row.old.body ?? above.old,
      new: row.made.body ?? above.new,
      division: divisionOf(row) ?? (row.head === undefined ? above.division : undefined),
      head: row.head ?? (headsStandOnTop ? above.head : undefined),
    };
    const isSame = isSameList(row.old.units, row.made.units);
    const told = toldDrafts(row, known);
    const relocated = relocatedDrafts(row);
    drafts.push(...relocated);
    if (isSame && relocated.length > 0) continue;
    if (told.length === 0) read.push(row);
    if (told.length > 0) drafts.push(...told);
    else if (areDuties && row.duty !== '') drafts.push(...(isSame ? [] : dutyDrafts(row)));
    else if (isSame && row.said.some((cell) => SAME.test(cell.text)))
      unchanged.push(...row.made.units.map((unit) => unit.name));
    else if (row.old.units.length + row.made.units.length > 0) {
      const isContinued = isGrouping && row.said.every((cell) => cell.text === '');
      pairs.push({ ...pairOf(row, known), isContinued });
    }
    if (row.said.some((cell) => cell.text !== ''))
      isGrouping = row.said.some((cell) => GROUPING.test(cell.text.replaceAll(' ', '')));
  }
  const attached = attachOneSided([...pairBodies(read), ...pairs]);
  return {
    drafts: [...drafts, ...groupPairs(attached.pairs)],
    unchanged,
    unread: attached.unplaced.map((pair) => pair.span),
  };
}

/** A division listed on both sides, for the sections in the rows below it. */
function divisionOf({ old, made }: ReadRow): string | undefined {
  const [unit, ...others] = made.units;
  const isDivision =
    unit !== undefined &&
    others.length === 0 &&
    old.units.length === 1 &&
    levelOf(unit.name) >= LEVEL_OF_ROOMS;
  return isDivision && levelOf(unit.name) === levelOf(old.units[0]?.name ?? '') ? unit.name : undefined;
}

/** What a row says in words of the unit on its old side (A課へ移管, B課に統合), or by the bodies on either side. */
function toldDrafts(
  { old, made, mover, said, span, head }: ReadRow,
  known: ReadonlySet<string>,
): readonly Draft[] {
  const base = { duty: null, isOpen: false, before: [], after: [] };
  if (mover !== undefined) {
    const [body] = made.units;
    return isSameList(old.units, made.units) || body === undefined
      ? []
      : [{ ...base, type: 'moveUnder', before: [mover], after: [mover], parent: body.name, span }];
  }
  const statement = [...made.cells, ...said].find((cell) => isStatement(cell, known));
  if (statement === undefined) return [];
  const end = Math.max(span.end, statement.to.at(-1) ?? 0);
  return old.units.flatMap((unit) => {
    const told = tellUnit(unit, statement, known);
    if (told === undefined) return [];
    // 「工事検査室 | 契約検査課 | 契約課と統合」: the new side names the result.
    const [result] = told.type === 'merge' && told.after?.[0]?.name === unit.name ? made.units : [];
    const after = result === undefined ? told.after : [result];
    const beside = made.units.find((other) => other.name === unit.name)?.parents.at(-1);
    const parent =
      told.parent ??
      (told.type === 'moveUnder' ? beside : undefined) ??
      (head !== undefined && canHead(head, unit.name) ? head : undefined);
    return [
      {
        ...base,
        ...told,
        ...(after === undefined ? {} : { after }),
        duty: null,
        parent,
        span: { start: span.start, end },
      },
    ];
  });
}

function dutyDrafts({ old, made, duty, span }: ReadRow): readonly Draft[] {
  if (old.units.length === 0) return [];
  return made.units.map((unit) => ({
    type: 'transferDuty',
    before: old.units,
    after: [unit],
    parent: unit.parents.at(-1) ?? null,
    duty,
    span,
    isOpen: false,
  }));
}

function pairOf({ old, made, said, span }: ReadRow, known: ReadonlySet<string>): TablePair {
  const words = said.map((cell) => cell.text).join(' ');
  const [place] =
    FRESH.test(words) && SET_UP_INSIDE.test(words)
      ? said.flatMap((cell) => encodeSentence(cell, known).groups.flat())
      : [];
  const isOldOnly = old.units.length > 0 && made.units.length === 0;
  const isNewOnly = made.units.length > 0 && old.units.length === 0;
  return {
    old: old.units,
    made: place === undefined ? made.units : made.units.map((unit) => ({ ...unit, parents: [place.name] })),
    span,
    isGone: isOldOnly && (GONE.test(made.text) || GONE.test(words) || NOTHING.test(made.text)),
    isFresh: isNewOnly && (NO_UNIT.test(old.text) || FRESH.test(old.text + words)),
    isMarked: (isNewOnly ? old.text : made.text) + words !== '',
  };
}

function isSameList(a: readonly UnitName[], b: readonly UnitName[]): boolean {
  return a.length === b.length && a.every((unit, index) => unit.name === b[index]?.name);
}
