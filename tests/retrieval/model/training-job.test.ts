// A job gives the same model on this thread and on another.
import { expect, it } from 'vitest';
import { scoreVector } from '#retrieval/model/pack-model.ts';
import { trainInThread } from '#retrieval/model/train-in-thread.ts';
import { runTrainingJob, type TrainingJob } from '#retrieval/model/training-job.ts';

const vector = (id: number) => ({ ids: Int32Array.from([id]), values: Float32Array.from([1]) });
const job: TrainingJob = {
  examples: [
    { vector: vector(1), label: 0 },
    { vector: vector(2), label: 1 },
  ],
  classes: 2,
  training: { epochs: 3, learningRate: 1, decay: 0 },
  keptShare: 0.999,
};

it('A job trains and packs a model that knows its examples', () => {
  const [right = 0, wrong = 0] = scoreVector(
    runTrainingJob(job, () => undefined),
    vector(1),
  );
  expect(right).toBeGreaterThan(wrong);
});

it('A thread trains the same model and tells each pass', async () => {
  let epochs = 0;
  const model = await trainInThread(job, () => (epochs += 1));
  expect(model).toEqual(runTrainingJob(job, () => undefined));
  expect(epochs).toBe(3);
});

it('A thread that breaks says so', async () => {
  await expect(trainInThread({ ...job, classes: -1 }, () => undefined)).rejects.toThrow(/length/i);
});
