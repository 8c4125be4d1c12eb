// Two examples of one feature each, quick to train.
import { type TrainingJob } from '#retrieval/model/training-job.ts';

export const vectorOf = (id: number) => ({ ids: Int32Array.from([id]), values: Float32Array.from([1]) });

export const smallJob: TrainingJob = {
  examples: [
    { vector: vectorOf(1), label: 0 },
    { vector: vectorOf(2), label: 1 },
  ],
  classes: 2,
  training: { epochs: 3, learningRate: 1 },
};
