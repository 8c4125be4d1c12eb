// The thread that trains one model: takes a job, reports epochs, returns the packed model.
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { runTrainingJob, type TrainingJob } from './training-job.ts';

/** Only our own parent starts this thread, with a job made by `train-in-thread.ts`. */
const jobSchema = z.custom<TrainingJob>(
  (value) => typeof value === 'object' && value !== null && 'examples' in value,
);

const model = runTrainingJob(jobSchema.parse(workerData), () => parentPort?.postMessage('epoch'));
parentPort?.postMessage({ model });
