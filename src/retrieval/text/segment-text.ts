// Cuts a text into words with readings: the cheapest path through the lexicon. The segments join back to the input.
import { type ReadingLexicon } from './reading-lexicon.ts';

export type Segment = { readonly surface: string; readonly reading: string; readonly isWord: boolean };

const HAN = /\p{Script=Han}/u;
/** Cost of a character that stands for itself (kana, digits, letters): cheaper than any word. */
const PASS_COST = 2_500;
/** Cost of a kanji no word covers: dearer than any word. */
const UNKNOWN_KANJI_COST = 25_000;

/** `text` must be normalised; O(length × longest word). */
export function segmentText(text: string, lexicon: ReadingLexicon): readonly Segment[] {
  const characters = [...text];
  const best = new Float64Array(characters.length + 1).fill(Number.POSITIVE_INFINITY);
  const start = new Int32Array(characters.length + 1);
  best[0] = 0;
  characters.forEach((character, from) => {
    const base = best[from] ?? 0;
    relax(from + 1, from, base + (HAN.test(character) ? UNKNOWN_KANJI_COST : PASS_COST));
    let surface = '';
    for (let to = from; to < characters.length; to += 1) {
      surface += characters[to] ?? '';
      const { word, isPrefix } = lexicon.lookUp(surface);
      if (!isPrefix) break;
      if (word !== undefined) relax(to + 1, from, base + Math.max(word.cost, 0) + 1);
    }
  });
  const surfaces: string[] = [];
  for (let to = characters.length; to > 0;) {
    const from = start[to] ?? to - 1;
    surfaces.push(characters.slice(from, to).join(''));
    to = from;
  }
  return surfaces.reverse().map((surface, at): Segment => {
    const { word } = lexicon.lookUp(surface);
    const followsKanji = HAN.test(surfaces[at - 1]?.at(-1) ?? '');
    const reading = (followsKanji ? word?.afterKanji : undefined) ?? word?.reading ?? surface;
    return { surface, reading, isWord: word !== undefined };
  });

  function relax(to: number, from: number, cost: number): void {
    if (cost < (best[to] ?? Number.POSITIVE_INFINITY)) {
      best[to] = cost;
      start[to] = from;
    }
  }
}
