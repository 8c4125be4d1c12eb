// Reads a table without an old and a new side: units under a heading that says what happens, or rows that say it themselves.
import { type Draft, draftFrom } from './draft.ts';
import { encodeSentence } from './encode-sentence.ts';
import { type TableRow } from './find-tables.ts';
import { type MappedText } from './mapped-text.ts';
import { type Operation, operationOfHeading } from './operations.ts';
import { type ReadingAids, readPiece, withBodyAbove } from './read-piece.ts';
import { type ReadingContext } from './reading-context.ts';
import { type UnitName } from './sentence.ts';
import { splitSentences } from './split-sentences.ts';
import { type Column } from './table-columns.ts';
import { readListedUnits } from './table-row.ts';
import { tellUnit } from './tell-unit.ts';

/** Columns whose cells may tell a change in words. */
const TELLING: ReadonlySet<Column['content']> = new Set(['operation', 'duty', 'description', 'unit']);

const BARE_OPERATION =
  /^【?(?:新設|設置|廃止|名称変更|課名変更|改称|統合|分割|再編|移管|所管[替換]え|移転)】?$/;

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
    // 「廃止 | A室」: the row's own word stands before what the heading announces.
    const word = cells.find((cell) => BARE_OPERATION.test(cell.text.trim()))?.text;
    const own = word === undefined ? operation : operationOfHeading(word);
    const told = cells.flatMap((cell, index) =>
      tellsInWords(columns[index]) && (isUnitless(columns[index], word) || !isNameCell(cell, aids.known))
        ? readCell(cell, head, context, own, aids)
        : [],
    );
    if (told.length > 0 || (own !== 'establish' && own !== 'abolish')) return told;
    return units.map((unit): Draft => ({
      type: own,
      before: own === 'abolish' ? [unit] : [],
      after: own === 'establish' ? [unit] : [],
      parent: unit.parents.at(-1),
      duty: null,
      span: named?.span ?? { start: 0, end: 0 },
      isOpen: false,
    }));
  });
}

function tellsInWords(column: Column | undefined): boolean {
  return TELLING.has(column?.content ?? 'other');
}

/** 「区分 | 内容」: the names a row's word is about stand in a column that tells. */
function isUnitless(column: Column | undefined, word: string | undefined): boolean {
  return word !== undefined && column?.content !== 'unit';
}

/** What a cell tells: whole sentences under the row's body, or what becomes of the row's unit. */
function readCell(
  cell: MappedText,
  head: readonly UnitName[],
  context: ReadingContext,
  operation: Operation | undefined,
  aids: ReadingAids,
): readonly Draft[] {
  if (BARE_OPERATION.test(cell.text.trim()) && head.length === 0) return [];
  const bodies = head.flatMap((unit) => [...unit.parents, unit.name]);
  const here: ReadingContext = {
    ...context,
    bodies: [...context.bodies, ...bodies],
    topic: head[0] ?? context.topic,
  };
  const drafts = splitSentences(cell).flatMap((piece) =>
    readPiece(encodeSentence(piece, aids.known), here, operation, aids).drafts.map((draft) =>
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
