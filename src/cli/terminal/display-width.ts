// How many columns a text takes in a terminal: Japanese characters and emoji take two.
import { stripVTControlCharacters } from 'node:util';

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** East Asian Wide and Fullwidth (UAX #11). Ambiguous ones (→, ■, ①) count as one, as terminals show them today. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
const EMOJI = /\p{Emoji_Presentation}|\uFE0F/u;
/** Half-width voicing marks are grapheme extenders but take a column of their own. */
const HALF_WIDTH_MARK = /[\uFF9E\uFF9F]/u;
const NO_WIDTH = /[\p{M}\p{Cf}\p{Cc}]/u;

export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(stripVTControlCharacters(text)))
    width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(grapheme: string): number {
  if (EMOJI.test(grapheme)) return 2;
  let width = 0;
  for (const character of grapheme) {
    if (HALF_WIDTH_MARK.test(character)) width += 1;
    else if (NO_WIDTH.test(character)) continue;
    else width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}
