// Locale tags and the product's languages.
import { expect, test } from 'vitest';
import { LANGUAGES } from '#domain/language.ts';
import { languageOfHeader, languageOfLocale, toLocale } from '#channels/web-chat/locale.ts';

test.each(LANGUAGES)('%s survives as a tag', (language) => {
  expect(languageOfLocale(toLocale(language))).toBe(language);
  expect(Intl.getCanonicalLocales(toLocale(language))).toHaveLength(1);
});

test.each([
  ['zh-Hant-TW', 'zh'],
  ['EN', 'en'],
  ['ja-easy', 'ja-easy'],
  ['pt-BR', undefined],
  ['', undefined],
])('%s is %s', (tag, language) => {
  expect(languageOfLocale(tag)).toBe(language);
});

test.each([
  ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  ['pt-BR,ko;q=0.5,en;q=0.7', 'en'],
  ['*', 'ja'],
  ['en;q=0', 'ja'],
  [undefined, 'ja'],
  [';;;,,,q=', 'ja'],
])('Accept-Language %s: %s', (header, language) => {
  expect(languageOfHeader(header)).toBe(language);
});
