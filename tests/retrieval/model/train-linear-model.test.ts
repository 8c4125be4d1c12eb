// The model learns to tell classes apart, and learns the same every time.
import { describe, expect, it } from 'vitest';
import { softmaxInPlace, trainLinearModel, type Example } from '#retrieval/model/train-linear-model.ts';

const vector = (...ids: number[]) => ({
  ids: Int32Array.from(ids),
  values: Float32Array.from(ids, () => 1 / Math.sqrt(ids.length)),
});
/** Features 1 and 2 belong to class 0, 3 and 4 to class 1; 9 to both. */
const examples: readonly Example[] = [
  { vector: vector(1, 9), label: 0 },
  { vector: vector(2, 9), label: 0 },
  { vector: vector(3, 9), label: 1 },
  { vector: vector(4, 9), label: 1 },
];
const options = { epochs: 20, learningRate: 1 };
const train = (changed: Partial<Parameters<typeof trainLinearModel>[2]> = {}, given = examples) =>
  trainLinearModel(given, 2, { ...options, ...changed });

function weight(model: ReturnType<typeof train>, feature: number, label: number): number {
  const row = model.rowOf[feature] ?? Number.NaN;
  const from = model.offsets[row] ?? Number.NaN;
  const at = model.classOf.subarray(from, model.offsets[row + 1]).indexOf(label);
  return at < 0 ? 0 : (model.weights[from + at] ?? Number.NaN);
}

describe('trainLinearModel', () => {
  it('gives each class the features of its examples', () => {
    const model = train();
    expect(weight(model, 1, 0)).toBeGreaterThan(weight(model, 1, 1));
    expect(weight(model, 3, 1)).toBeGreaterThan(weight(model, 3, 0));
  });

  it('learns little from what both classes share', () => {
    const model = train();
    const lean = (feature: number) => Math.abs(weight(model, feature, 0) - weight(model, feature, 1));
    expect(lean(9)).toBeLessThan(lean(1) / 3);
  });

  it('learns the same from the same examples', () => {
    expect(train().weights).toEqual(train().weights);
  });

  it('learns less from an example of less weight', () => {
    const [first, ...others] = examples;
    const lighter = first === undefined ? examples : [{ ...first, weight: 0.1 }, ...others];
    expect(weight(train({}, lighter), 1, 0)).toBeLessThan(weight(train(), 1, 0));
  });

  it('has no weight for a class a feature was never seen with', () => {
    expect(weight(train(), 1, 1)).toBe(0);
  });

  it('tells how far it is', () => {
    const epochs: number[] = [];
    train({ epochs: 3, onEpoch: (epoch) => epochs.push(epoch) });
    expect(epochs).toEqual([1, 2, 3]);
  });
});

describe('softmaxInPlace', () => {
  it('gives probabilities that add up to one, however large the scores', () => {
    const scores = Float32Array.from([1000, 1001, 999]);
    softmaxInPlace(scores);
    expect(scores.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
    expect(scores.indexOf(Math.max(...scores))).toBe(1);
  });
});
