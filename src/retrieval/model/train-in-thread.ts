// Trains a model beside the main thread, so that two models take the time of one.
import { Worker } from 'node:worker_threads';
import { type PackedModel } from './pack-model.ts';
import { type TrainingJob } from './training-job.ts';

type Message = 'epoch' | { readonly model: PackedModel };

export function trainInThread(job: TrainingJob, onEpoch: () => void): Promise<PackedModel> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./training-worker.ts', import.meta.url), { workerData: job });
    worker.on('message', (message: Message) => {
      if (message === 'epoch') onEpoch();
      else resolve(message.model);
    });
    worker.on('error', reject);
  });
}
