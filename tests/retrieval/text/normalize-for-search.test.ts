// Texts are brought into the form in which they are searched; doing it twice changes nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeForSearch } from '#retrieval/text/normalize-for-search.ts';
import { anyText } from '../../fakes/any-text.ts';

describe('normalizeForSearch', () => {
  it.each([
    ['ぷりんたー', 'プリンタ'],
    ['渡邉邸の塀', '渡辺邸の塀'],
    ['学區', '学区'],
    ['水费', '水費'],
    ['高いーーー！！！', '高いー!'],
    ['人々', '人人'],
    ['ゴミ　袋', 'ごみ 袋'],
  ])('makes %s and %s equal', (one, other) => {
    expect(normalizeForSearch(one)).toBe(normalizeForSearch(other));
  });

  it('hides how many, which never says what about', () => {
    expect(normalizeForSearch('2021年の請求書')).toBe(normalizeForSearch('1998年の請求書'));
    expect(normalizeForSearch('八十八歳')).toBe(normalizeForSearch('七十三歳'));
  });

  it('keeps one number apart from a word', () => {
    expect(normalizeForSearch('一階')).toContain('一');
  });

  it('keeps a stray mark from joining the letter before it', () => {
    const normalized = normalizeForSearch('ｽｲﾄﾞｳーﾞ');
    expect(normalizeForSearch(normalized)).toBe(normalized);
  });

  it('is idempotent and gives well-formed text for any input', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normalized = normalizeForSearch(text);
        expect(normalized.isWellFormed()).toBe(true);
        expect(normalizeForSearch(normalized)).toBe(normalized);
      }),
      { numRuns: 1_000 },
    );
  });
});
