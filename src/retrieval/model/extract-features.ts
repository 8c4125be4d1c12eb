// Text -> n-gram features in channels: surface, reading, words of other scripts, and concepts.
import { type TextAnalysis } from '../text/create-text-analyzer.ts';
import { type ConceptMatcher } from './concept-matcher.ts';

/** `channel:n-gram` → how often it occurs. The first letter is the channel. */
export type FeatureCounts = ReadonlyMap<string, number>;

const LATIN_WORD = /[\p{Script=Latin}\p{M}\p{Nd}]+(?:['’-][\p{Script=Latin}\p{M}]+)*/gu;
const RUN = /[\p{L}\p{M}\p{N}ー]+/gu;
const HAS_LATIN = /\p{Script=Latin}/u;

/** Surface n-grams of 1–2, reading n-grams of 2–4: short ones won in cross-validation (src/DESIGN.md). */
const SURFACE_SIZES = [1, 2] as const;
const READING_SIZES = [2, 3, 4] as const;
const LATIN_SIZES = [3, 4, 5] as const;

export function extractFeatures(analysis: TextAnalysis, concepts: ConceptMatcher): FeatureCounts {
  const counts = new Map<string, number>();
  const add = (feature: string): void => {
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  };
  addLatin(analysis.normalized, add);
  for (const [run] of withoutLatin(analysis.normalized).matchAll(RUN)) addGrams('s', run, SURFACE_SIZES, add);
  for (const [run] of withoutLatin(analysis.reading).matchAll(RUN))
    addGrams('r', `^${run}$`, READING_SIZES, add);
  for (const id of concepts.match(analysis)) add(`c:${id}`);
  return counts;
}

function withoutLatin(text: string): string {
  return text.replace(LATIN_WORD, (word) => (HAS_LATIN.test(word) ? ' ' : word));
}

function addLatin(text: string, add: (feature: string) => void): void {
  const words = [...text.matchAll(LATIN_WORD)].map(([word]) => word).filter((word) => HAS_LATIN.test(word));
  words.forEach((word, index) => {
    add(`w:${word}`);
    const next = words[index + 1];
    if (next !== undefined) add(`w:${word} ${next}`);
    addGrams('l', `^${word}$`, LATIN_SIZES, add);
  });
}

function addGrams(
  channel: string,
  text: string,
  sizes: readonly number[],
  add: (feature: string) => void,
): void {
  const characters = [...text];
  for (const size of sizes) {
    for (let from = 0; from + size <= characters.length; from += 1) {
      add(`${channel}:${characters.slice(from, from + size).join('')}`);
    }
  }
}
