// Feature counts become vectors of unit length; what no sentence shares has no place in them.
import { describe, expect, it } from 'vitest';
import { FEATURE_SPACE, fitIdf, hashFeature, hashFeatures, vectorize } from '#retrieval/model/vectorize.ts';

const counts = (...features: string[]) => hashFeatures(new Map(features.map((feature) => [feature, 1])));
const documents = [counts('s:水', 's:道'), counts('s:水', 'r:み'), counts('s:水', 'r:み', 's:袋')];
const idf = fitIdf(documents);
const weightOf = (feature: string, vector: ReturnType<typeof vectorize>) =>
  vector.values[vector.ids.indexOf(hashFeature(feature))] ?? 0;

describe('hashFeature', () => {
  it('is a fixed place in the feature space', () => {
    expect(hashFeature('s:水')).toBe(hashFeature('s:水'));
    expect(hashFeature('s:水')).not.toBe(hashFeature('r:水'));
    expect(hashFeature('')).toBeLessThan(FEATURE_SPACE);
  });
});

describe('fitIdf', () => {
  it('forgets a feature of a single sentence', () => {
    expect(idf[hashFeature('s:道')]).toBe(0);
  });

  it('gives rarer features more weight', () => {
    expect(idf[hashFeature('r:み')]).toBeGreaterThan(idf[hashFeature('s:水')] ?? Infinity);
  });
});

describe('vectorize', () => {
  it('has unit length', () => {
    const { values } = vectorize(counts('s:水', 'r:み'), idf);
    expect(Math.hypot(...values)).toBeCloseTo(1, 6);
  });

  it('weighs each channel alike, however many features it has', () => {
    const vector = vectorize(counts('s:水', 'r:み'), idf);
    expect(weightOf('s:水', vector)).toBeCloseTo(weightOf('r:み', vector), 6);
  });

  it('is empty for a text of which nothing is known', () => {
    expect(vectorize(counts('s:犬'), idf).ids).toHaveLength(0);
  });
});
