// Chinese: simplified characters and no kana of ours.
import { describe, expect, it } from 'vitest';
import { UNANSWERED_REASONS } from '#domain/answer.ts';
import { chinese } from '#replies/wording/zh.ts';

const JAPANESE_FORMS = /[電話気変円対応戻]/u;

describe('The wording in Chinese', () => {
  it('writes days as Chinese does', () => {
    expect(chinese.day('2021-04-01')).toBe('2021年4月1日');
  });

  it('uses the simplified forms', () => {
    const said = UNANSWERED_REASONS.map((reason) => chinese.unanswered(reason, 'X')).join('');
    expect(said).not.toMatch(JAPANESE_FORMS);
  });
});
