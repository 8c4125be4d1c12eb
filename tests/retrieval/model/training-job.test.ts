// A job trains and packs a model in one go.
import { expect, it } from 'vitest';
import { scoreVector } from '#retrieval/model/pack-model.ts';
import { runTrainingJob } from '#retrieval/model/training-job.ts';
import { smallJob, vectorOf } from '../../fakes/small-training-job.ts';

it('A job gives a model that knows its examples, and tells each pass', () => {
  let epochs = 0;
  const model = runTrainingJob(smallJob, () => (epochs += 1));
  const [right = 0, wrong = 0] = scoreVector(model, vectorOf(1));
  expect(right).toBeGreaterThan(wrong);
  expect(epochs).toBe(smallJob.training.epochs);
});
