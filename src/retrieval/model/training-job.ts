// One model to train: examples and settings, in a form that can cross to another thread.
import { packModel, type PackedModel } from './pack-model.ts';
import { trainLinearModel, type Example, type TrainingOptions } from './train-linear-model.ts';

export type TrainingJob = {
  readonly examples: readonly Example[];
  readonly classes: number;
  readonly training: Pick<TrainingOptions, 'epochs' | 'learningRate'>;
};

export function runTrainingJob(job: TrainingJob, onEpoch: () => void): PackedModel {
  const model = trainLinearModel(job.examples, job.classes, { ...job.training, onEpoch });
  return packModel(model);
}
