// やさしい日本語 writes readings in brackets, 「窓口（まどぐち）」: shown above the characters as ruby, or left out.
import { h, type ViewNode } from './view-node.ts';

/** A word (kanji, maybe a polite お, kana between and after) and its reading in full-width brackets; both short, for speed. */
const ANNOTATED = /([おご]?[\p{sc=Han}々〆ヵヶ][\p{sc=Han}々〆ヵヶぁ-ゖ]{0,11})（([ぁ-ゖァ-ヺー]{1,24})）/gu;
const KANJI_RUN = /[\p{sc=Han}々〆ヵヶ]+/gu;

/** The text without its readings, for places that can't show ruby. */
export function withoutReadings(text: string): string {
  return text.replace(ANNOTATED, '$1');
}

/** The text with its readings as `<ruby>`; text without readings comes back as it is. */
export function withRuby(text: string): readonly ViewNode[] {
  const nodes: ViewNode[] = [];
  let done = 0;
  for (const match of text.matchAll(ANNOTATED)) {
    const [whole, word = '', reading = ''] = match;
    const { skipped, parts } = splitWord(word, reading);
    nodes.push(text.slice(done, match.index) + skipped, ...parts);
    done = match.index + whole.length;
  }
  nodes.push(text.slice(done));
  return nodes.filter((node) => node !== '');
}

/**
 * The longest end of `word` whose kana stand in the reading in the same order: 「引っ越し」 reads 「ひ・っ・こ・し」,
 * while of 「市の窓口」 only 「窓口」 reads 「まどぐち」.
 */
function splitWord(
  word: string,
  reading: string,
): { readonly skipped: string; readonly parts: readonly ViewNode[] } {
  const starts = Array.from(word.matchAll(KANJI_RUN), ({ index }) =>
    /[おご]/.test(word.charAt(index - 1)) ? [index - 1, index] : [index],
  ).flat();
  for (const index of starts) {
    const parts = align(word.slice(index), reading);
    if (parts !== undefined) return { skipped: word.slice(0, index), parts };
  }
  return { skipped: '', parts: [ruby(word, reading)] };
}

function align(word: string, reading: string): readonly ViewNode[] | undefined {
  const pieces = word.split(/([\p{sc=Han}々〆ヵヶ]+)/u).filter((piece) => piece !== '');
  const isKanji = (piece: string): boolean => /^[\p{sc=Han}々〆ヵヶ]/u.test(piece);
  const pattern = pieces.map((piece) => (isKanji(piece) ? '(.+?)' : piece)).join('');
  const groups = new RegExp(`^${pattern}$`, 'u').exec(reading)?.slice(1);
  if (groups === undefined) return undefined;
  let group = 0;
  return pieces.map((piece) => (isKanji(piece) ? ruby(piece, groups[group++] ?? '') : piece));
}

function ruby(base: string, reading: string): ViewNode {
  return h('ruby', {}, base, h('rp', {}, '（'), h('rt', {}, reading), h('rp', {}, '）'));
}
