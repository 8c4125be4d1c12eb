// Old, variant and Chinese characters meet their form of today, in one step.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldVariants } from '#retrieval/text/character-variants.ts';

const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));

describe('foldVariants', () => {
  it.each([
    ['渡邊', '渡辺'],
    ['齋藤', '斎藤'],
    ['國學院', '国学院'],
    ['电话', '電話'],
    ['垃圾', '垃圾'],
  ])('writes %s as %s', (variant, standard) => {
    expect(foldVariants(variant)).toBe(standard);
  });

  it('leaves kana, letters and emoji alone', () => {
    expect(foldVariants('ごみ abc 🗑')).toBe('ごみ abc 🗑');
  });

  it('never needs a second look: no standard form is itself a variant', () => {
    fc.assert(
      fc.property(han, (character) => {
        expect(foldVariants(foldVariants(character))).toBe(foldVariants(character));
      }),
      { numRuns: 5_000 },
    );
  });
});
