// The word list stays one text, in which words and the beginnings of longer ones are found.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatReadingLexicon, openReadingLexiconText } from '#retrieval/text/reading-lexicon.ts';

const open = (words: ReadonlyMap<string, { readonly reading: string; readonly cost: number }>) =>
  openReadingLexiconText(formatReadingLexicon(words));
const surfaces = fc.string({
  unit: fc.constantFrom('水', '道', '料', '金', 'ご', 'み', '𠮟'),
  minLength: 1,
  maxLength: 4,
});

describe('The reading lexicon', () => {
  it('reads back what was written, readings in hiragana', () => {
    const lexicon = open(new Map([['水道', { reading: 'スイドウ', cost: 3000 }]]));
    expect(lexicon.lookUp('水道')).toEqual({ word: { reading: 'すいどう', cost: 3000 }, isPrefix: true });
  });

  it('tells a beginning of a word from a word', () => {
    const lexicon = open(new Map([['住民票', { reading: 'じゅうみんひょう', cost: 1 }]]));
    expect(lexicon.lookUp('住民')).toEqual({ word: undefined, isPrefix: true });
    expect(lexicon.lookUp('住宅')).toEqual({ word: undefined, isPrefix: false });
  });

  it('finds exactly the words it was made of', () => {
    fc.assert(
      fc.property(fc.uniqueArray(surfaces, { maxLength: 20 }), surfaces, (words, other) => {
        const lexicon = open(new Map(words.map((word, at) => [word, { reading: 'よみ', cost: at }])));
        words.forEach((word, at) => expect(lexicon.lookUp(word).word?.cost).toBe(at));
        expect(lexicon.lookUp(other).word !== undefined).toBe(words.includes(other));
        expect(lexicon.lookUp(other).isPrefix).toBe(words.some((word) => word.startsWith(other)));
      }),
    );
  });

  it('holds nothing if it was made of nothing', () => {
    expect(open(new Map()).lookUp('水')).toEqual({ word: undefined, isPrefix: false });
  });
});
