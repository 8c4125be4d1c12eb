// Every text exists in Japanese; where a translation is missing, the nearest language stands in.
import { describe, expect, it } from 'vitest';
import { LANGUAGES, multilingualSchema, phrasesSchema, textIn } from '#domain/language.ts';

describe('textIn', () => {
  it('gives each language its own text', () => {
    const text = { ja: '水', jaEasy: '水（みず）', en: 'water', vi: 'nước', zh: '水费', ko: '물' };
    expect(LANGUAGES.map((language) => textIn(text, language))).toEqual([
      '水',
      '水（みず）',
      'water',
      'nước',
      '水费',
      '물',
    ]);
  });

  it('falls back to Japanese for learners of Japanese, and to English for everyone else', () => {
    const text = { ja: '水', en: 'water' };
    expect(LANGUAGES.map((language) => textIn(text, language))).toEqual([
      '水',
      '水',
      'water',
      'water',
      'water',
      'water',
    ]);
  });

  it('falls back to Japanese where there is nothing else', () => {
    expect(LANGUAGES.map((language) => textIn({ ja: '水' }, language))).toEqual(LANGUAGES.map(() => '水'));
  });
});

describe('The schemas of texts', () => {
  it('refuse a label of nothing but space', () => {
    expect(multilingualSchema.safeParse({ ja: ' 　' }).success).toBe(false);
  });

  it('refuse a language the product does not speak', () => {
    expect(phrasesSchema.safeParse({ ja: ['水'], fr: ['eau'] }).success).toBe(false);
  });
});
