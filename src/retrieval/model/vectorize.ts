// Feature counts -> a unit-length sparse vector of hashed features (sublinear tf × idf, each channel weighted alike).
import { type FeatureCounts } from './extract-features.ts';

/** Hash space; with ~200,000 features about one in five shares its place, which cost nothing measurable. */
export const FEATURE_SPACE = 1 << 20;

export type SparseVector = { readonly ids: Int32Array; readonly values: Float32Array };

/** Inverse document frequency by feature id; unseen features have none and are dropped. */
export type IdfTable = Float32Array;

/** FNV-1a over UTF-16 units, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hashFeature(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) {
    hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return (hash >>> 0) % FEATURE_SPACE;
}

/** Features by their place in the hash space, with their channel and count: hashed once, used for idf and vector. */
export type HashedFeatures = readonly {
  readonly id: number;
  readonly channel: string;
  readonly count: number;
}[];

export function hashFeatures(counts: FeatureCounts): HashedFeatures {
  return [...counts].map(([feature, count]) => ({
    id: hashFeature(feature),
    channel: feature.charAt(0),
    count,
  }));
}

/** A feature of a single sentence could only be learnt by heart. */
const MIN_DOCUMENTS = 2;

/** Smoothed idf: ln((1 + n) / (1 + df)) + 1. */
export function fitIdf(documents: readonly HashedFeatures[]): IdfTable {
  const frequency = new Float32Array(FEATURE_SPACE);
  for (const features of documents) {
    for (const { id } of features) frequency[id] = (frequency[id] ?? 0) + 1;
  }
  return frequency.map((df) => (df < MIN_DOCUMENTS ? 0 : Math.log((1 + documents.length) / (1 + df)) + 1));
}

export function vectorize(features: HashedFeatures, idf: IdfTable): SparseVector {
  const weights = new Map<number, number>();
  const squares = new Map<string, number>();
  const entries: { readonly id: number; readonly channel: string; readonly weight: number }[] = [];
  for (const { id, channel, count } of features) {
    const weight = (1 + Math.log(count)) * (idf[id] ?? 0);
    if (weight === 0) continue;
    entries.push({ id, channel, weight });
    squares.set(channel, (squares.get(channel) ?? 0) + weight * weight);
  }
  const scale = 1 / Math.sqrt(Math.max(squares.size, 1));
  for (const { id, channel, weight } of entries) {
    weights.set(id, (weights.get(id) ?? 0) + (scale * weight) / Math.sqrt(squares.get(channel) ?? 1));
  }
  return { ids: Int32Array.from(weights.keys()), values: Float32Array.from(weights.values()) };
}
