// Dense trained weights -> a small sparse model: the largest weights only, sixteen bits each.
import { type DenseModel, softmaxInPlace } from './train-linear-model.ts';
import { FEATURE_SPACE, type SparseVector } from './vectorize.ts';

/** `offsets[id] … offsets[id + 1]` are the entries of feature `id`; a weight is `quantized × scale`. */
export type PackedModel = {
  readonly classes: number;
  readonly bias: Float32Array;
  readonly offsets: Uint32Array;
  readonly classOf: Uint16Array;
  readonly quantized: Int16Array;
  readonly scale: number;
};

const INT16_MAX = 32_767;

/** Sizes of every 32nd weight in rising order: enough to read quantiles from. */
function sampleSizes(weights: Float32Array): Float32Array {
  const STRIDE = 32;
  const sizes = new Float32Array(Math.ceil(weights.length / STRIDE));
  for (let at = 0; at < sizes.length; at += 1) sizes[at] = Math.abs(weights[at * STRIDE] ?? 0);
  return sizes.sort();
}

/** The size below which `share` (0–1) of the sampled weights lie. */
function quantile(sizes: Float32Array, share: number): number {
  return sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))] ?? 0;
}

function largest(weights: Float32Array): number {
  let highest = 0;
  for (let at = 0; at < weights.length; at += 1) highest = Math.max(highest, Math.abs(weights[at] ?? 0));
  return highest;
}

function countAbove(weights: Float32Array, threshold: number): number {
  let count = 0;
  for (let at = 0; at < weights.length; at += 1) if (Math.abs(weights[at] ?? 0) > threshold) count += 1;
  return count;
}

/** Keeps about `share` of the weights; a tenth lost nothing in cross-validation. */
export function packModel(model: DenseModel, share: number): PackedModel {
  const { classes, rows, weights, bias } = model;
  const sizes = sampleSizes(weights);
  const threshold = quantile(sizes, 1 - share);
  const kept = countAbove(weights, threshold);
  const scale = largest(weights) / INT16_MAX || 1;
  const offsets = new Uint32Array(FEATURE_SPACE + 1);
  const classOf = new Uint16Array(kept);
  const quantized = new Int16Array(kept);
  let at = 0;
  for (let id = 0; id < FEATURE_SPACE; id += 1) {
    offsets[id] = at;
    const row = rows.get(id);
    if (row === undefined) continue;
    for (let c = 0; c < classes; c += 1) {
      const weight = weights[row * classes + c] ?? 0;
      if (Math.abs(weight) <= threshold) continue;
      classOf[at] = c;
      quantized[at] = Math.round(weight / scale);
      at += 1;
    }
  }
  offsets[FEATURE_SPACE] = at;
  return { classes, bias, offsets, classOf, quantized, scale };
}

/** Scores before the softmax, one per class. */
export function scoreVector(model: PackedModel, vector: SparseVector): Float32Array {
  const scores = Float32Array.from(model.bias);
  for (let k = 0; k < vector.ids.length; k += 1) {
    const id = vector.ids[k] ?? 0;
    const value = (vector.values[k] ?? 0) * model.scale;
    const end = model.offsets[id + 1] ?? 0;
    for (let at = model.offsets[id] ?? 0; at < end; at += 1) {
      const c = model.classOf[at] ?? 0;
      scores[c] = (scores[c] ?? 0) + value * (model.quantized[at] ?? 0);
    }
  }
  return scores;
}

/** Probabilities of all classes at a softmax temperature (above 1: more modest). */
export function toProbabilities(scores: Float32Array, temperature: number): Float32Array {
  const probabilities = scores.map((score) => score / temperature);
  softmaxInPlace(probabilities);
  return probabilities;
}
