// Multinomial logistic regression on sparse vectors, trained by stochastic gradient descent in a fixed order.
import { FEATURE_SPACE, type SparseVector } from './vectorize.ts';

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
  readonly onEpoch?: ((epoch: number) => void) | undefined;
};

/**
 * Weights of the classes each feature was seen with: the entries `offsets[row] … offsets[row + 1]` of its row
 * `rowOf[feature]`, which is -1 for a feature never seen.
 */
export type TrainedModel = {
  readonly classes: number;
  readonly rowOf: Int32Array;
  readonly offsets: Uint32Array;
  readonly classOf: Uint16Array;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
};

/** An example whose class is already this likely teaches nothing more in this pass. */
const KNOWN = 0.95;

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
): TrainedModel {
  const { rowOf, offsets, classOf, rows } = layOut(examples, classes);
  const weights = new Float32Array(classOf.length);
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
  return { classes, rowOf, offsets, classOf, weights, bias };

  function step(index: number, rate: number): void {
    const example = examples[index];
    const own = rows[index];
    if (example === undefined || own === undefined) return;
    const { values } = example.vector;
    scores.set(bias);
    for (let k = 0; k < own.length; k += 1) {
      const value = values[k] ?? 0;
      const row = own[k] ?? 0;
      const end = offsets[row + 1] ?? 0;
      for (let at = offsets[row] ?? 0; at < end; at += 1) {
        const c = classOf[at] ?? 0;
        scores[c] = (scores[c] ?? 0) + value * (weights[at] ?? 0);
      }
    }
    softmaxInPlace(scores);
    if ((scores[example.label] ?? 0) > KNOWN) return;
    scores[example.label] = (scores[example.label] ?? 0) - 1;
    const pull = rate * (example.weight ?? 1);
    for (let c = 0; c < classes; c += 1) bias[c] = (bias[c] ?? 0) - pull * 0.1 * (scores[c] ?? 0);
    for (let k = 0; k < own.length; k += 1) {
      const value = pull * (values[k] ?? 0);
      const row = own[k] ?? 0;
      const end = offsets[row + 1] ?? 0;
      for (let at = offsets[row] ?? 0; at < end; at += 1)
        weights[at] = (weights[at] ?? 0) - value * (scores[classOf[at] ?? 0] ?? 0);
    }
  }
}

type Layout = Pick<TrainedModel, 'rowOf' | 'offsets' | 'classOf'> & {
  /** The rows of each example's features. */
  readonly rows: readonly Int32Array[];
};

/** Rows in the order in which features are met, so that common ones lie together; one entry a class seen with it. */
function layOut(examples: readonly Example[], classes: number): Layout {
  const rowOf = new Int32Array(FEATURE_SPACE).fill(-1);
  let rowCount = 0;
  const rows = examples.map(({ vector }) =>
    vector.ids.map((id) => {
      if (rowOf[id] === -1) rowOf[id] = rowCount++;
      return rowOf[id] ?? 0;
    }),
  );
  const pairs = new Float64Array(rows.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  rows.forEach((own, index) => {
    const label = examples[index]?.label ?? 0;
    for (const row of own) pairs[at++] = row * classes + label;
  });
  pairs.sort();
  const offsets = new Uint32Array(rowCount + 1);
  const classOf = new Uint16Array(pairs.length);
  let size = 0;
  pairs.forEach((pair, index) => {
    if (pair === pairs[index - 1]) return;
    classOf[size++] = pair % classes;
    offsets[Math.floor(pair / classes) + 1] = size;
  });
  return { rowOf, offsets, classOf: classOf.slice(0, size), rows };
}
