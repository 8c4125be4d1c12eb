// Multinomial logistic regression on sparse vectors, trained by stochastic gradient descent in a fixed order.
import { type SparseVector } from './vectorize.ts';

export type Example = {
  readonly vector: SparseVector;
  readonly label: number;
  readonly weight?: number | undefined;
};

export type TrainingOptions = {
  /** Passes over the examples. */
  readonly epochs: number;
  /** Step size of the first epoch; falls linearly to a tenth. */
  readonly learningRate: number;
  /** Strength of the pull towards zero, per step. 0: none. */
  readonly decay: number;
  readonly onEpoch?: ((epoch: number) => void) | undefined;
};

/** Dense weights, row by row: `weights[row × classes + class]`; `rows` maps a feature id to its row. */
export type DenseModel = {
  readonly classes: number;
  readonly rows: ReadonlyMap<number, number>;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
};

/** Gradients smaller than this are skipped: they cost most of the time and change nothing. */
const NEGLIGIBLE = 1e-3;

/** A small deterministic generator (mulberry32), so that the same knowledge trains the same model everywhere. */
function createGenerator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const held = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = held;
  }
}

export function softmaxInPlace(scores: Float32Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const value = Math.exp((scores[at] ?? 0) - highest);
    scores[at] = value;
    sum += value;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum;
}

export function trainLinearModel(
  examples: readonly Example[],
  classes: number,
  options: TrainingOptions,
): DenseModel {
  const rows = new Map<number, number>();
  const compact = examples.map(({ vector }) =>
    Int32Array.from(vector.ids, (id) => {
      const known = rows.get(id);
      if (known !== undefined) return known;
      rows.set(id, rows.size);
      return rows.size - 1;
    }),
  );
  const weights = new Float32Array(rows.size * classes);
  const bias = new Float32Array(classes);
  const scores = new Float32Array(classes);
  const order = Int32Array.from(examples.keys());
  const random = createGenerator(20210401);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    const rate = options.learningRate * (1 - (0.9 * epoch) / Math.max(options.epochs - 1, 1));
    for (const at of order) step(at, rate);
    options.onEpoch?.(epoch + 1);
  }
  return { classes, rows, weights, bias };

  function step(at: number, rate: number): void {
    const example = examples[at];
    const ids = compact[at];
    if (example === undefined || ids === undefined) return;
    const { values } = example.vector;
    scores.set(bias);
    for (let k = 0; k < ids.length; k += 1) {
      const value = values[k] ?? 0;
      const base = (ids[k] ?? 0) * classes;
      for (let c = 0; c < classes; c += 1) scores[c] = (scores[c] ?? 0) + value * (weights[base + c] ?? 0);
    }
    softmaxInPlace(scores);
    scores[example.label] = (scores[example.label] ?? 0) - 1;
    const pull = rate * (example.weight ?? 1);
    const active: number[] = [];
    for (let c = 0; c < classes; c += 1) if (Math.abs(scores[c] ?? 0) > NEGLIGIBLE) active.push(c);
    for (const c of active) bias[c] = (bias[c] ?? 0) - pull * 0.1 * (scores[c] ?? 0);
    for (let k = 0; k < ids.length; k += 1) {
      const base = (ids[k] ?? 0) * classes;
      const value = pull * (values[k] ?? 0);
      for (const c of active) {
        weights[base + c] = (weights[base + c] ?? 0) * (1 - options.decay * rate) - value * (scores[c] ?? 0);
      }
    }
  }
}
