// A question gets probabilities of offices that add up, whichever part of the evidence is switched off.
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createCandidateFinder,
  type CandidateFinder,
  type FusionSettings,
} from '#retrieval/create-candidate-finder.ts';
import { buildSmallIndex, smallEmbedding } from '../fakes/build-small-index.ts';
import { smallCity } from '../fakes/small-city.ts';
import { smallLexicon } from '../fakes/small-lexicon.ts';

const city = smallCity();
let create: (changed?: Partial<FusionSettings>) => CandidateFinder;

beforeAll(async () => {
  const index = await buildSmallIndex();
  create = (changed = {}) =>
    createCandidateFinder({
      index,
      lexicon: smallLexicon,
      concepts: city.synonyms.concepts,
      embedding: smallEmbedding,
      settings: { ...city.search, ...changed },
    });
});

const bestOf = async (find: CandidateFinder, text: string) => (await find(text)).offices[0]?.targets[0]?.id;

describe('createCandidateFinder', () => {
  it.each([
    ['水道料金が先月より高い', 'water-bill'],
    ['すいどうりょうきんがたかい', 'water-bill'],
    ['住民票がほしい', 'residence-record'],
    ['財布をなくした', 'police'],
    ['My water bill', 'water-bill'],
    ['こんにちは', 'greeting'],
  ])('finds for %s the target %s', async (text, id) => {
    expect(await bestOf(create(), text)).toBe(id);
  });

  it.each([
    ['only the services’ model', { serviceModelWeight: 1, fullTextWeight: 0 }],
    ['only the offices’ model', { serviceModelWeight: 0, fullTextWeight: 0 }],
    ['full text', { fullTextWeight: 2 }],
    ['vectors', { vectorWeight: 1 }],
  ])('gives probabilities that add up to one with %s', async (_, changed) => {
    const { offices } = await create(changed)('ごみ袋の値段を知りたい');
    expect(offices.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 1);
    expect(offices.map(({ probability }) => probability)).toEqual(
      offices.map(({ probability }) => probability).toSorted((a, b) => b - a),
    );
    expect(offices[0]?.targets[0]?.id).toBe('waste-bags');
  });

  it('sees the passages’ scores only where full text is switched on', async () => {
    const fullText = async (weight: number) =>
      (await create({ fullTextWeight: weight })('ごみ袋の値段')).offices[0]?.targets[0]?.fullText;
    expect(await fullText(1)).toBeGreaterThan(0);
    expect(await fullText(0)).toBe(0);
  });

  it('is more modest at a higher temperature', async () => {
    const probability = async (unitTemperature: number) =>
      (await create({ serviceModelWeight: 0, unitTemperature })('水道料金が高い')).offices[0]?.probability ??
      0;
    expect(await probability(5)).toBeLessThan(await probability(1));
  });

  it.each(['', '🐙', 'ŒŒŒ'])('says that it knows nothing of %j', async (text) => {
    expect((await create()(text)).knownFeatures).toBe(0);
  });
});
