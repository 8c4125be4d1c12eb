// Reads a table without an old and a new side: units under a heading that says what happens, or rows that say it themselves.
import { type Draft, draftFrom } from './draft.ts';
import { encodeSentence } from './encode-sentence.ts';
import { type TableRow } from './find-tables.ts';
import { type MappedText } from './mapped-text.ts';
import { type Operation } from './operations.ts';
import { type ReadingAids, readPiece, withBodyAbove } from './read-piece.ts';
import { type ReadingContext } from './reading-context.ts';
import { type UnitName } from './sentence.ts';
import { splitSentences } from './split-sentences.ts';
import { type Column } from './table-columns.ts';
import { readListedUnits } from './table-row.ts';
import { tellUnit } from './tell-unit.ts';

/** Columns whose cells may tell a change in words. */
const TELLING: ReadonlySet<Column['content']> = new Set(['operation', 'duty', 'description', 'unit']);

export function readListTable(
  rows: readonly TableRow[],
  columns: readonly Column[],
  context: ReadingContext,
  operation: Operation | undefined,
  aids: ReadingAids,
): readonly Draft[] {
  let head: readonly UnitName[] = [];
  return rows.flatMap((cells) => {
    const named = readListedUnits(cells, columns, aids.known, isNameCell);
    const units = named?.units ?? [];
    if (units.length > 0) head = units;
    const told = cells.flatMap((cell, index) =>
      TELLING.has(columns[index]?.content ?? 'other') && !isNameCell(cell, aids.known)
        ? readCell(cell, head, context, aids)
        : [],
    );
    if (told.length > 0 || (operation !== 'establish' && operation !== 'abolish')) return told;
    return units.map((unit): Draft => ({
      type: operation,
      before: operation === 'abolish' ? [unit] : [],
      after: operation === 'establish' ? [unit] : [],
      parent: unit.parents.at(-1),
      duty: null,
      span: named?.span ?? { start: 0, end: 0 },
      isOpen: false,
    }));
  });
}

/** What a cell tells: whole sentences under the row's body, or what becomes of the row's unit. */
function readCell(
  cell: MappedText,
  head: readonly UnitName[],
  context: ReadingContext,
  aids: ReadingAids,
): readonly Draft[] {
  const bodies = head.flatMap((unit) => [...unit.parents, unit.name]);
  const here: ReadingContext = {
    ...context,
    bodies: [...context.bodies, ...bodies],
    topic: head[0] ?? context.topic,
  };
  const drafts = splitSentences(cell).flatMap((piece) =>
    readPiece(encodeSentence(piece, aids.known), here, undefined, aids).drafts.map((draft) =>
      withBodyAbove(draft, here),
    ),
  );
  if (drafts.length > 0) return drafts;
  const [unit] = head;
  const told = unit === undefined || head.length > 1 ? undefined : tellUnit(unit, cell, aids.known);
  if (told === undefined) return [];
  return [
    withBodyAbove(draftFrom({ code: cell, groups: [], looseNotes: [] }, 0, cell.text.length, told), here),
  ];
}

/** A cell that holds names and nothing else. */
function isNameCell(cell: MappedText, known: ReadonlySet<string>): boolean {
  const { code } = encodeSentence(cell, known);
  return /^[\s、・\uE000-\uEFFF]+$/.test(code.text);
}
