// Passages are found by whole words in any spelling, and by the nearness of their vectors.
import { describe, expect, it } from 'vitest';
import { buildPassageIndex, loadPassageIndex, passageTokens } from '#retrieval/orama-index.ts';
import { createTextAnalyzer } from '#retrieval/text/create-text-analyzer.ts';
import { smallLexicon } from '../fakes/small-lexicon.ts';

const analyze = createTextAnalyzer(smallLexicon);
const passages = [
  { id: 'bill', text: '水道料金が高い\nMy water bill is too high', vector: [1, 0] },
  { id: 'road', text: '道路に穴がある', vector: [0, 1] },
  { id: 'bags', text: 'ごみ袋の値段', vector: [0.6, 0.8] },
];
const build = () => buildPassageIndex(passages, analyze, 2);
const best = (scores: ReadonlyMap<string, number>) =>
  [...scores].toSorted(([, a], [, b]) => b - a).map(([id]) => id);

describe('The passage index', () => {
  it.each([
    ['水道', 'bill'],
    ['すいどう', 'bill'],
    ['スイドウ', 'bill'],
    ['water bill', 'bill'],
    ['ふくろ', 'bags'],
    ['どうろ', 'road'],
  ])('finds by %s the passage %s first', async (query, id) => {
    expect(best(await (await build()).searchText(query))[0]).toBe(id);
  });

  it('does not find words that only begin alike', async () => {
    expect(best(await (await build()).searchText('道'))).not.toContain('road');
  });

  it.each(['', ' ', '？！', '\u0001'])('finds nothing by %j', async (query) => {
    expect((await (await build()).searchText(query)).size).toBe(0);
  });

  it('finds the nearest vectors', async () => {
    const scores = await (await build()).searchVector([1, 0]);
    expect(best(scores)).toEqual(['bill', 'bags']);
    expect(scores.get('bill')).toBeCloseTo(1, 5);
  });

  it('finds the same after it was saved and loaded', async () => {
    const index = await build();
    const loaded = loadPassageIndex(structuredClone(index.save()), analyze, 2, passages.length);
    expect(await loaded.searchText('水道')).toEqual(await index.searchText('水道'));
    expect(await loaded.searchVector([0, 1])).toEqual(await index.searchVector([0, 1]));
  });
});

describe('passageTokens', () => {
  it('ends every token, because a search would match its beginnings too', () => {
    expect(passageTokens('水道', analyze).every((token) => token.endsWith('\u0001'))).toBe(true);
  });
});
