// One model to train: examples and settings, in a form that can cross to another thread.
import { packModel, type PackedModel } from './pack-model.ts';
import { trainLinearModel, type Example, type TrainingOptions } from './train-linear-model.ts';

export type TrainingJob = {
  readonly examples: readonly Example[];
  readonly classes: number;
  readonly training: Pick<TrainingOptions, 'epochs' | 'learningRate' | 'decay'>;
  /** Share of the weights kept, 0–1. */
  readonly keptShare: number;
};

export function runTrainingJob(job: TrainingJob, onEpoch: () => void): PackedModel {
  const model = trainLinearModel(job.examples, job.classes, { ...job.training, onEpoch });
  return packModel(model, job.keptShare);
}
