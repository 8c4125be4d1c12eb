// A compact word list with readings, so that すいどう finds 水道 without a dictionary in memory.
import { katakanaToHiragana } from '#domain/fold-text.ts';

/** `afterKanji`: how the word is read at the end of a longer one, if otherwise (証: あかし, but 保険証 ほけんしょう). */
export type ReadWord = {
  readonly reading: string;
  readonly cost: number;
  readonly afterKanji?: string | undefined;
};

/** Readings and costs of words that hold at least one kanji. */
export type ReadingLexicon = {
  /** `word` if `surface` is one; `isPrefix` if it is one or begins a longer one. */
  lookUp(surface: string): { readonly word: ReadWord | undefined; readonly isPrefix: boolean };
};

const TAB = 9;
const NEWLINE = 10;

/**
 * Opens lines of `surface TAB reading TAB cost [TAB reading after kanji]`, sorted by surface (UTF-16 order). The text stays one string; words
 * are found in it by bisection. Costs are the dictionary's (IPADIC: a smaller cost is a commoner word).
 */
export function openReadingLexiconText(text: string): ReadingLexicon {
  const starts = lineStarts(text);
  return {
    lookUp(surface) {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (compareAt(text, starts[middle] ?? 0, surface) < 0) low = middle + 1;
        else high = middle;
      }
      const start = starts[low];
      if (start === undefined || !text.startsWith(surface, start))
        return { word: undefined, isPrefix: false };
      const isWord = text.charCodeAt(start + surface.length) === TAB;
      return { word: isWord ? readLine(text, start + surface.length + 1) : undefined, isPrefix: true };
    },
  };
}

function lineStarts(text: string): Uint32Array {
  const starts: number[] = text === '' ? [] : [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return Uint32Array.from(starts);
}

/** Order of the surface that begins at `start` (it ends at a tab) against `surface`. */
function compareAt(text: string, start: number, surface: string): number {
  for (let at = 0; at < surface.length; at += 1) {
    const code = text.charCodeAt(start + at);
    if (code === TAB || code === NEWLINE) return -1;
    const difference = code - surface.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return text.charCodeAt(start + surface.length) === TAB ? 0 : 1;
}

function readLine(text: string, start: number): ReadWord {
  const end = text.indexOf('\n', start);
  const [reading = '', cost = '0', afterKanji] = text.slice(start, end < 0 ? undefined : end).split('\t');
  return { reading, cost: Number(cost), afterKanji };
}

export function formatReadingLexicon(words: ReadonlyMap<string, ReadWord>): string {
  return [...words]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([surface, { reading, cost, afterKanji }]) =>
      [
        surface,
        katakanaToHiragana(reading),
        cost,
        ...(afterKanji === undefined ? [] : [katakanaToHiragana(afterKanji)]),
      ].join('\t'),
    )
    .join('\n');
}
