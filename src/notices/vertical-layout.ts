// Recognises text drawn from vertical print, whose lines come out of the PDF from the last column to the first.
import { type NoticeLine } from './read-lines.ts';

/** Signs that only vertical print uses: turned brackets and dots (Unicode block FE30, and U+22EE). */
const VERTICAL_SIGN = /[\uFE30-\uFE4F\uFE10-\uFE19\u22EE]/g;
const SIGNS_THAT_PROVE_IT = 3;
const SAMPLE = 100_000;

export function isVerticalLayout(source: string): boolean {
  return [...source.slice(0, SAMPLE).matchAll(VERTICAL_SIGN)].length >= SIGNS_THAT_PROVE_IT;
}

/** The lines in reading order; a line without a mark continues the item before it. */
export function turnLines(lines: readonly NoticeLine[]): readonly NoticeLine[] {
  return [...lines]
    .reverse()
    .map((line) => ({ ...line, isAfterBlank: false, continues: line.markStyle === 'plain' }));
}
