// Sentences whose vocabulary stands alone are found; those that share a word, in whatever spelling, are not.
import { describe, expect, it } from 'vitest';
import { measureNovelty } from '#cli/coverage/measure-novelty.ts';
import { type CorpusEntry } from '#retrieval/corpus.ts';
import { openReadingLexicon } from '#retrieval/index-file.ts';
import { smallCityDataDir } from '../../fakes/open-small-city.ts';

const lexicon = openReadingLexicon(smallCityDataDir());
const concepts = [{ id: 'fee', ja: ['手数料', 'いくら'], en: [], vi: [], zh: [], ko: [] }];

function lonely(...texts: readonly string[]): readonly string[] {
  const entries = texts.map((text): CorpusEntry => ({
    text,
    language: 'ja',
    target: { kind: 'service', id: 's', office: 'o' },
    written: true,
  }));
  return measureNovelty(entries, concepts, lexicon).offices[0]?.lonely ?? [];
}

describe('measureNovelty', () => {
  it('finds the sentence without a word in common', () => {
    expect(lonely('水道の料金', '水道を止める', '猫がいます')).toEqual(['猫がいます']);
  });

  it('lets kana stand for kanji', () => {
    expect(lonely('水道の料金', 'すいどうを とめたい')).toEqual([]);
  });

  it('lets a concept stand for its words', () => {
    expect(lonely('手数料を知りたい', 'いくらですか')).toEqual([]);
  });

  it('counts katakana words', () => {
    expect(lonely('エアコンはどこ', '古いエアコン', 'ピアノ')).toEqual(['ピアノ']);
  });

  it('looks at sentences of citizens in Japanese alone', () => {
    const base = { target: { kind: 'service', id: 's', office: 'o' } } as const;
    const entries: readonly CorpusEntry[] = [
      { ...base, text: '水道', language: 'ja', written: false },
      { ...base, text: 'water', language: 'en', written: true },
      {
        ...base,
        text: '相談したい',
        language: 'ja',
        written: true,
        target: { kind: 'topic', id: 't', office: 'topic:t' },
      },
    ];
    expect(measureNovelty(entries, [], lexicon)).toEqual({ offices: [], sentences: 0, share: 0 });
  });
});
