// Text is counted and cut by what a reader sees as one character.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemeCount, truncateGraphemes } from '#domain/graphemes.ts';
import { anyText } from '../fakes/any-text.ts';

const FAMILY = '👨‍👩‍👧‍👦';

describe('graphemeCount', () => {
  it('counts a family, a flag and a composed letter as one each', () => {
    expect(graphemeCount(`${FAMILY}🇯🇵が`)).toBe(3);
  });
});

describe('truncateGraphemes', () => {
  it('leaves a text that fits as it is', () => {
    expect(truncateGraphemes('水道料金', 4)).toBe('水道料金');
  });

  it('ends a cut text in an ellipsis that counts', () => {
    expect(truncateGraphemes('水道料金の相談', 5)).toBe('水道料金…');
  });

  it('never cuts inside a character', () => {
    expect(truncateGraphemes(FAMILY.repeat(3), 2)).toBe(`${FAMILY}…`);
  });

  it('keeps to the limit and to the beginning of any text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, max) => {
        const cut = truncateGraphemes(text, max);
        if (cut === text) expect(graphemeCount(text)).toBeLessThanOrEqual(max);
        else {
          expect(text.startsWith(cut.slice(0, -1))).toBe(true);
          expect(graphemeCount(cut)).toBeLessThanOrEqual(max);
        }
      }),
    );
  });
});
