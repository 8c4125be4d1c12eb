// Two wishes are cut apart at the words that join them; whether both count is decided elsewhere.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWishes } from '#answering/split-wishes.ts';
import { anyText } from '../fakes/any-text.ts';

/** 「転出届」 is as short as a wish gets. */
const MIN_PART = 3;

describe('splitWishes', () => {
  it.each([
    ['水道を止めたい。それと、ごみ袋はどこで買えますか', '水道を止めたい', 'ごみ袋はどこで買えますか'],
    [
      '住民票がほしいです。ついでに児童手当のことも聞きたい',
      '住民票がほしいです',
      '児童手当のことも聞きたい',
    ],
    ['I want to stop the water and also where to buy bags', 'I want to stop the water', 'where to buy bags'],
    ['我想交水费，另外垃圾袋在哪里买', '我想交水费', '垃圾袋在哪里买'],
  ])('cuts %s where it says that something else follows', (text, first, second) => {
    const explicit = splitWishes(text).filter((split) => split.cue === 'said');
    expect(
      explicit.map(({ parts }) => parts.map((part) => part.replace(/[、。，,\s]+$/u, ''))),
    ).toContainEqual([first, second]);
  });

  it('offers the end of a sentence as a place where a second wish may begin', () => {
    const [split] = splitWishes('水道を止めたいです。犬の登録をしたいです');
    expect(split).toMatchObject({ cue: 'told', parts: ['水道を止めたいです。', '犬の登録をしたいです'] });
  });

  it('leaves a message of one wish whole', () => {
    expect(splitWishes('水道料金')).toEqual([]);
    expect(splitWishes('')).toEqual([]);
  });

  it('cuts any text into two parts that stand in it in order, a few times at most', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const splits = splitWishes(text);
        expect(splits.length).toBeLessThanOrEqual(16);
        for (const { parts } of splits) {
          const [first, second] = parts;
          expect(text.indexOf(second, text.indexOf(first) + first.length)).toBeGreaterThanOrEqual(0);
          expect(Math.min([...first].length, [...second].length)).toBeGreaterThanOrEqual(MIN_PART);
        }
      }),
    );
  });
});
