// Reads a table in which an arrow stands in a column of its own: A課 | → | B課.
import { type Draft } from './draft.ts';
import { encodeSentence } from './encode-sentence.ts';
import { type TableRow } from './find-tables.ts';
import { joinTexts } from './mapped-text.ts';
import { type Operation } from './operations.ts';
import { type ReadingAids, readPiece, withBodyAbove } from './read-piece.ts';
import { type ReadingContext } from './reading-context.ts';

const ARROW_CELL = /^[→←]$/;

/** Undefined for a table without such a column; a first row without an arrow is its header. */
export function readArrowRows(
  rows: readonly TableRow[],
  context: ReadingContext,
  operation: Operation | undefined,
  aids: ReadingAids,
): readonly Draft[] | undefined {
  const hasArrow = (row: TableRow): boolean => row.some((cell) => ARROW_CELL.test(cell.text));
  const drawn = rows.filter(hasArrow);
  if (drawn.length === 0 || drawn.length < rows.length - 1) return undefined;
  return drawn.flatMap((row) => {
    const at = row.findIndex((cell) => ARROW_CELL.test(cell.text));
    const sentence = encodeSentence(joinTexts(row.slice(Math.max(at - 1, 0), at + 2)), aids.known);
    return readPiece(sentence, context, operation, aids).drafts.map((draft) => withBodyAbove(draft, context));
  });
}
