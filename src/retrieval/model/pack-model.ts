// Dense trained weights -> a small sparse model: the largest weights only, eight bits each.
import { type DenseModel, softmaxInPlace } from './train-linear-model.ts';
import { FEATURE_SPACE, type SparseVector } from './vectorize.ts';

/** `offsets[id] … offsets[id + 1]` are the entries of feature `id`; a weight is `quantized × scale`. */
export type PackedModel = {
  readonly classes: number;
  readonly bias: Float32Array;
  readonly offsets: Uint32Array;
  readonly classOf: Uint16Array;
  readonly quantized: Int8Array;
  readonly scale: number;
};

const INT8_MAX = 127;

function largest(weights: Float32Array): number {
  let highest = 0;
  for (let at = 0; at < weights.length; at += 1) {
    const size = Math.abs(weights[at] ?? 0);
    if (size > highest) highest = size;
  }
  return highest;
}

/** The absolute weight above which only `share` (0–1) of all weights lie, judged by every 16th of them. */
function thresholdFor(weights: Float32Array, share: number, highest: number): number {
  const BINS = 4096;
  const STRIDE = 16;
  const histogram = new Uint32Array(BINS + 1);
  for (let at = 0; at < weights.length; at += STRIDE) {
    const bin = Math.floor((Math.abs(weights[at] ?? 0) / highest) * BINS);
    histogram[bin] = (histogram[bin] ?? 0) + 1;
  }
  let left = (share * weights.length) / STRIDE;
  for (let bin = BINS; bin > 0; bin -= 1) {
    left -= histogram[bin] ?? 0;
    if (left <= 0) return (bin / BINS) * highest;
  }
  return 0;
}

function countAbove(weights: Float32Array, threshold: number): number {
  let count = 0;
  for (let at = 0; at < weights.length; at += 1) if (Math.abs(weights[at] ?? 0) > threshold) count += 1;
  return count;
}

/** Keeps about `share` of the weights; a tenth lost nothing in cross-validation. */
export function packModel(model: DenseModel, share: number): PackedModel {
  const { classes, rows, weights, bias } = model;
  const highest = largest(weights);
  const threshold = thresholdFor(weights, share, highest);
  const kept = countAbove(weights, threshold);
  const scale = highest === 0 ? 1 : highest / INT8_MAX;
  const offsets = new Uint32Array(FEATURE_SPACE + 1);
  const classOf = new Uint16Array(kept);
  const quantized = new Int8Array(kept);
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
