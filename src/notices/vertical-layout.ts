// Recognises text drawn from vertical print, whose lines come out of the PDF from the last column to the first.
import { type NoticeLine } from './read-lines.ts';

/** Signs that only vertical print uses: turned brackets and dots (Unicode block FE30, and U+22EE). */
const VERTICAL_SIGN = /[\uFE30-\uFE4F\uFE10-\uFE19\u22EE]/g;
const SIGNS_THAT_PROVE_IT = 3;

export function isVerticalLayout(source: string): boolean {
  let signs = 0;
  for (const _ of source.matchAll(VERTICAL_SIGN)) {
    signs += 1;
    if (signs >= SIGNS_THAT_PROVE_IT) return true;
  }
  return false;
}

/** The lines in reading order; a line without a mark continues the item before it. */
export function turnLines(lines: readonly NoticeLine[]): readonly NoticeLine[] {
  return [...lines]
    .reverse()
    .map((line) => ({ ...line, isAfterBlank: false, continues: line.markStyle === 'plain' }));
}
