// The dictionary's files give readings of everyday words, and leave out names of people and places.
import { describe, expect, it } from 'vitest';
import { buildReadingLexicon } from '#retrieval/text/build-reading-lexicon.ts';
import { openReadingLexiconText } from '#retrieval/text/reading-lexicon.ts';

describe('buildReadingLexicon', () => {
  const lexicon = openReadingLexiconText(buildReadingLexicon());

  it.each([
    ['水道', 'すいどう'],
    ['料金', 'りょうきん'],
    ['住民', 'じゅうみん'],
    ['引っ越し', 'ひっこし'],
  ])('reads %s as %s', (word, reading) => {
    expect(lexicon.lookUp(word).word?.reading).toBe(reading);
  });

  it('holds no word without kanji and no family name', () => {
    expect(lexicon.lookUp('すいどう').word).toBeUndefined();
    expect(lexicon.lookUp('佐藤').word).toBeUndefined();
  });
});
