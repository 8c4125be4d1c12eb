// Korean: polite sentences, days in Korean.
import { describe, expect, it } from 'vitest';
import { UNANSWERED_REASONS } from '#domain/answer.ts';
import { korean } from '#replies/wording/ko.ts';

describe('The wording in Korean', () => {
  it('writes days as Korean does', () => {
    expect(korean.day('2021-04-01')).toBe('2021년 4월 1일');
  });

  it.each(UNANSWERED_REASONS)('ends politely when it says %s', (reason) => {
    expect(korean.unanswered(reason, 'X')).toMatch(/(?:요|다|까)[.!?]$/u);
  });
});
