// The chat's words: complete in every language of the product, and やさしい日本語 with a reading for every kanji.
import { expect, test } from 'vitest';
import { LANGUAGES } from '#domain/language.ts';
import { withRuby } from '#widget/readings.ts';
import { LAUNCHER_LABELS } from '#widget/words/launcher-labels.ts';
import { UI_LANGUAGES, uiWords } from '#widget/words/ui-words.ts';

/** Every text of a language, functions called with an example. */
function textsOf(language: (typeof LANGUAGES)[number]): readonly string[] {
  return Object.values(uiWords(language)).map((word: unknown) => {
    const text: unknown = typeof word === 'function' ? Reflect.apply(word, undefined, [42]) : word;
    return typeof text === 'string' ? text : '';
  });
}

test('the same languages as the product, in the same order', () => {
  expect(UI_LANGUAGES).toEqual(LANGUAGES);
  expect(LAUNCHER_LABELS.map(([language]) => language)).toEqual(LANGUAGES);
});

test.each(LANGUAGES)('%s says everything', (language) => {
  for (const text of textsOf(language)) expect(text.trim()).not.toBe('');
});

test('やさしい日本語 has a reading for every kanji but those of its own name', () => {
  const [name] = textsOf('ja-easy');
  for (const text of textsOf('ja-easy').filter((word) => word !== name)) {
    const bare = withRuby(text)
      .filter((node) => typeof node === 'string')
      .join('');
    expect(bare).not.toMatch(/\p{Script=Han}/u);
  }
});
