// Another thread trains the same model as this one would.
import { expect, it } from 'vitest';
import { trainInThread } from '#retrieval/model/train-in-thread.ts';
import { runTrainingJob } from '#retrieval/model/training-job.ts';
import { smallJob } from '../../fakes/small-training-job.ts';

it('The thread gives the same model and tells each pass', async () => {
  let epochs = 0;
  const model = await trainInThread(smallJob, () => (epochs += 1));
  expect(model).toEqual(runTrainingJob(smallJob, () => undefined));
  expect(epochs).toBe(smallJob.training.epochs);
});

it('A thread that breaks says so', async () => {
  await expect(trainInThread({ ...smallJob, classes: -1 }, () => undefined)).rejects.toThrow(/length/iu);
});
