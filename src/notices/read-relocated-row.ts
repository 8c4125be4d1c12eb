// Reads what a table's row says of a new place: 観光館 | 観光館 | 商工会館1階へ移転.
import { type Draft } from './draft.ts';
import { PLACE } from './read-relocation.ts';
import { type ReadRow } from './table-row.ts';

const MOVES = /^[^。]{0,30}?([^、。をがは]{2,20})(?:に|へ)(?:移転|引っ?越し?|移動)(?:する|します|予定)?。?$/;

export function relocatedDrafts({ old, made, said, span }: ReadRow): readonly Draft[] {
  const cell = said.find(({ text }) => PLACE.test(MOVES.exec(text)?.[1] ?? ''));
  if (cell === undefined) return [];
  const units = made.units.length > 0 ? made.units : old.units;
  return units.map((unit) => ({
    type: 'relocate',
    before: [unit],
    after: [unit],
    parent: unit.parents.at(-1) ?? null,
    duty: null,
    span: { start: span.start, end: Math.max(span.end, cell.to.at(-1) ?? 0) },
    isOpen: false,
  }));
}
