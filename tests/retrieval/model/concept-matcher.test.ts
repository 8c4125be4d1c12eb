// A concept is found by any of its words: in kanji, in kana, in other languages, in any English form.
import { describe, expect, it } from 'vitest';
import { conceptSchema } from '#domain/search-settings.ts';
import { createConceptMatcher } from '#retrieval/model/concept-matcher.ts';
import { createTextAnalyzer } from '#retrieval/text/create-text-analyzer.ts';
import { smallLexicon } from '../../fakes/small-lexicon.ts';

const concepts = [
  {
    id: 'water-charge',
    ja: ['水道料金', '水代'],
    en: ['water bill'],
    vi: ['tiền nước'],
    zh: ['水费'],
    ko: ['수도요금'],
  },
  { id: 'bag', ja: ['ごみ袋'], en: ['garbage bag'] },
].map((concept) => conceptSchema.parse(concept));
const matcher = createConceptMatcher(concepts, smallLexicon);
const analyze = createTextAnalyzer(smallLexicon);
const match = (text: string) => [...matcher.match(analyze(text))];

describe('createConceptMatcher', () => {
  it.each([
    '水道料金が高い',
    'すいどうりょうきんがたかい',
    'My water bills',
    'Tiền nước cao',
    '我的水费太高',
    '수도 요금',
  ])('finds the water charge in %s', (text) => {
    expect(match(text)).toEqual(['water-charge']);
  });

  it('finds every concept of a message', () => {
    expect(match('水道料金とゴミ袋')).toEqual(['water-charge', 'bag']);
  });

  it.each(['水道', 'the bill of the water', ''])('finds nothing in %s', (text) => {
    expect(match(text)).toEqual([]);
  });
});
