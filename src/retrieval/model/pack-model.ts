// Trained weights -> a small sparse model: sixteen bits a weight, found by feature id.
import { type TrainedModel, softmaxInPlace } from './train-linear-model.ts';
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

function largest(weights: Float32Array): number {
  let highest = 0;
  for (let at = 0; at < weights.length; at += 1) highest = Math.max(highest, Math.abs(weights[at] ?? 0));
  return highest;
}

export function packModel(model: TrainedModel): PackedModel {
  const { classes, rowOf, weights, bias } = model;
  const scale = largest(weights) / INT16_MAX || 1;
  const offsets = new Uint32Array(FEATURE_SPACE + 1);
  const classOf = new Uint16Array(weights.length);
  const quantized = new Int16Array(weights.length);
  let at = 0;
  for (let id = 0; id < FEATURE_SPACE; id += 1) {
    offsets[id] = at;
    const row = rowOf[id] ?? -1;
    if (row < 0) continue;
    const end = model.offsets[row + 1] ?? 0;
    for (let from = model.offsets[row] ?? 0; from < end; from += 1, at += 1) {
      classOf[at] = model.classOf[from] ?? 0;
      quantized[at] = Math.round((weights[from] ?? 0) / scale);
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
