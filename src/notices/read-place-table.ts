// Reads a table that tells where offices move: 課名 | 移転前 | 移転先.
import { type Draft } from './draft.ts';
import { type TableRow } from './find-tables.ts';
import { PLACE } from './read-relocation.ts';
import { type Column } from './table-columns.ts';
import { readListedUnits } from './table-row.ts';

const SAME = /変更(?:は)?な[しい]|変わ(?:り|ら)|同じ|同左|^[-―ー]?$/;

const BUILDING = /[0-9一二三四五六七八九]階|庁舎|号館|別館|新館|本館|フロア|ビル/;

/** 「課名 | これまで | 4月1日から」: where the headers tell only the side, cells full of places tell the rest. */
export function withPlaces(columns: readonly Column[], rows: readonly TableRow[]): readonly Column[] {
  return columns.map((column, index) => {
    const filled = rows.flatMap((row) => {
      const text = row[index]?.text.replace(/(?:(?:へ|に)(?:移転|移動|引越し?)?|より|から)$/, '') ?? '';
      return text === '' || SAME.test(text) ? [] : [text];
    });
    const holdsPlaces =
      column.side !== 'none' &&
      column.content === 'unit' &&
      filled.length > 0 &&
      filled.every((text) => PLACE.test(text) && BUILDING.test(text));
    return holdsPlaces ? { ...column, content: 'place' } : column;
  });
}

/** Whether the only thing that has a new side is the place. */
export function tellsPlaces(columns: readonly Column[]): boolean {
  const changing = columns.filter((column) => column.side !== 'none' && column.content !== 'phone');
  return (
    changing.some((column) => column.side === 'new') &&
    changing.every((column) => column.content === 'place') &&
    columns.some((column) => column.side === 'none')
  );
}

export function readPlaceTable(
  rows: readonly TableRow[],
  columns: readonly Column[],
  known: ReadonlySet<string>,
): readonly Draft[] {
  const textOf = (row: TableRow, side: Column['side']): string | undefined =>
    row.find((_, index) => columns[index]?.content === 'place' && columns[index].side === side)?.text;
  return rows.flatMap((row) => {
    const listed = readListedUnits(row, columns, known);
    const [from, to] = [textOf(row, 'old'), textOf(row, 'new') ?? ''];
    if (listed === undefined || SAME.test(to) || from === to) return [];
    const end = Math.max(listed.span.end, ...row.flatMap((cell, index) => endOfPlace(cell, columns[index])));
    return listed.units.map((unit): Draft => ({
      type: 'relocate',
      before: [unit],
      after: [unit],
      parent: unit.parents.at(-1) ?? null,
      duty: null,
      span: { start: listed.span.start, end },
      isOpen: false,
    }));
  });
}

function endOfPlace(cell: TableRow[number], column: Column | undefined): readonly number[] {
  return column?.content === 'place' ? cell.to.slice(-1) : [];
}
