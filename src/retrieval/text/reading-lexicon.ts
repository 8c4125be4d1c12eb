// A compact word list with readings, so that すいどう finds 水道 without a dictionary in memory.
import { katakanaToHiragana } from '#domain/fold-text.ts';

/** Readings and costs of words that hold at least one kanji. */
export type ReadingLexicon = {
  /** Length of the longest word, in UTF-16 units. */
  readonly maxLength: number;
  find(surface: string): { readonly reading: string; readonly cost: number } | undefined;
};

/**
 * Parses lines of `surface TAB reading TAB cost`. Costs are those of the dictionary the list was made from
 * (IPADIC: a smaller cost is a commoner word).
 */
export function parseReadingLexicon(text: string): ReadingLexicon {
  const readings: string[] = [];
  const costs: number[] = [];
  const index = new Map<string, number>();
  let maxLength = 1;
  for (const line of text.split('\n')) {
    const [surface, reading, cost] = line.split('\t');
    if (surface === undefined || reading === undefined || cost === undefined) continue;
    index.set(surface, readings.length);
    readings.push(reading);
    costs.push(Number(cost));
    maxLength = Math.max(maxLength, surface.length);
  }
  return {
    maxLength,
    find(surface) {
      const at = index.get(surface);
      const reading = at === undefined ? undefined : readings[at];
      const cost = at === undefined ? undefined : costs[at];
      return reading === undefined || cost === undefined ? undefined : { reading, cost };
    },
  };
}

export function formatReadingLexicon(
  words: ReadonlyMap<string, { readonly reading: string; readonly cost: number }>,
): string {
  return [...words]
    .map(([surface, { reading, cost }]) => `${surface}\t${katakanaToHiragana(reading)}\t${cost}`)
    .join('\n');
}
