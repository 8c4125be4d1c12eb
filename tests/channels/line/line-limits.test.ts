// Every limit names the page of LINE that states it.
import { describe, expect, it } from 'vitest';
import { LINE_LIMITS } from '#channels/line/line-limits.ts';
import { LANGUAGES } from '#domain/language.ts';
import { graphemeCount } from '#domain/graphemes.ts';
import { lineWording } from '#channels/line/wording/line-wording.ts';

describe('LINE’s limits', () => {
  it.each(Object.entries(LINE_LIMITS))('%s has a source', (_name, { max, source }) => {
    expect(max).toBeGreaterThan(0);
    expect(source).toMatch(/^https:\/\/developers\.line\.biz\/en\//u);
  });

  it.each(LANGUAGES)('are kept by every label in %s without cutting', (language) => {
    const { topics, languageName } = lineWording(language);
    for (const label of [languageName, ...Object.values(topics).map((topic) => topic.label)]) {
      expect(graphemeCount(label)).toBeLessThanOrEqual(LINE_LIMITS.quickReplyLabel.max);
    }
  });
});
