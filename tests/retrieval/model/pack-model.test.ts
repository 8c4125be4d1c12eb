// A packed model scores as the trained one does, to sixteen bits.
import { describe, expect, it } from 'vitest';
import { packModel, scoreVector, toProbabilities } from '#retrieval/model/pack-model.ts';
import { FEATURE_SPACE } from '#retrieval/model/vectorize.ts';

/** 64 features of 2 classes with weights of very different sizes. */
const rowOf = new Int32Array(FEATURE_SPACE).fill(-1);
for (let row = 0; row < 64; row += 1) rowOf[row * 1000] = row;
const weights = Float32Array.from({ length: 128 }, (_, at) => (at % 2 === 0 ? 1 : -1) * (at + 1));
const model = {
  classes: 2,
  rowOf,
  offsets: Uint32Array.from({ length: 65 }, (_, row) => row * 2),
  classOf: Uint16Array.from({ length: 128 }, (_, at) => at % 2),
  weights,
  bias: Float32Array.from([0.5, -0.5]),
};
const vector = { ids: Int32Array.from([32_000, 63_000]), values: Float32Array.from([0.6, 0.8]) };

describe('packModel', () => {
  it('scores as the trained model does', () => {
    const scores = scoreVector(packModel(model), vector);
    expect(scores[0]).toBeCloseTo(0.5 + 0.6 * 65 + 0.8 * 127, 1);
    expect(scores[1]).toBeCloseTo(-0.5 - 0.6 * 66 - 0.8 * 128, 1);
  });

  it('scores by the bias alone what it has never seen', () => {
    const unseen = { ids: Int32Array.from([7]), values: Float32Array.from([1]) };
    expect([...scoreVector(packModel(model), unseen)]).toEqual([0.5, -0.5]);
  });
});

describe('toProbabilities', () => {
  it('is more modest at a higher temperature, and leaves the scores alone', () => {
    const scores = Float32Array.from([2, 0]);
    const [sure = 0] = toProbabilities(scores, 1);
    const [modest = 0] = toProbabilities(scores, 3);
    expect(sure).toBeGreaterThan(modest);
    expect(modest).toBeGreaterThan(0.5);
    expect([...scores]).toEqual([2, 0]);
  });
});
