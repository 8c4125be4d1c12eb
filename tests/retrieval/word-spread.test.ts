// A word typed alone is shared among the offices whose sentences hold it.
import { describe, expect, it } from 'vitest';
import { type Target } from '#retrieval/corpus.ts';
import { createTextAnalyzer } from '#retrieval/text/create-text-analyzer.ts';
import { createWordSpread, toSpokenLines } from '#retrieval/word-spread.ts';
import { smallLexicon } from '../fakes/small-lexicon.ts';

const targets: readonly Target[] = [
  { kind: 'service', id: 'bill', office: 'water' },
  { kind: 'service', id: 'road-water', office: 'roads' },
  { kind: 'topic', id: 'vague-water', office: 'topic:vague-water' },
];
const sentences = [
  toSpokenLines(Array.from({ length: 9 }, (_, at) => `水道の話その${at}`)),
  toSpokenLines(Array.from({ length: 3 }, (_, at) => `水道で道が割れた${at}`)),
  toSpokenLines(Array.from({ length: 5 }, (_, at) => `水道${at}`)),
];
const spread = createWordSpread(sentences, targets);
const analyze = createTextAnalyzer(smallLexicon);
const sharesOf = (text: string) =>
  spread(analyze(text)).map(({ office, target, share }) => [office, target, share]);

describe('createWordSpread', () => {
  it('shares a word among offices, largest share first, and leaves out vague topics', () => {
    expect(sharesOf('水道')).toEqual([
      ['water', 'bill', 0.75],
      ['roads', 'road-water', 0.25],
    ]);
  });

  it('hears the one word of a short question', () => {
    expect(sharesOf('水道のこと？')).toHaveLength(2);
  });

  it.each(['', '水', '住民票', '道路に穴があいていて水道の人に直してほしいです'])(
    'says nothing about %j',
    (text) => {
      expect(sharesOf(text)).toEqual([]);
    },
  );
});
