// Columns are counted as a terminal shows them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '#cli/terminal/display-width.ts';

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['水道', 4],
    ['ｽｲﾄﾞｳ', 5],
    ['ガス', 4],
    ['が', 2],
    ['😭', 2],
    ['👨‍👩‍👧', 2],
    ['0979–24', 7],
    ['', 0],
  ])('gives %j %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('does not count colours', () => {
    expect(displayWidth('\u001B[1m水道\u001B[22m')).toBe(4);
  });

  it('is never negative', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(displayWidth(text)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
