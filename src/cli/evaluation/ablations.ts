// The parts that can be switched off one at a time, each told as what is left without it.
import { type Directory } from '#domain/directory.ts';
import { type FusionSettings } from '#retrieval/create-candidate-finder.ts';
import { openReadingLexiconText } from '#retrieval/text/reading-lexicon.ts';
import { type Pipeline } from './cross-validate.ts';

/** Which index an ablation needs: only parts of the pipeline need one of their own. */
export const PIPELINE_VARIANTS = ['whole', 'no-readings', 'no-concepts'] as const;
export type PipelineVariant = (typeof PIPELINE_VARIANTS)[number];

export type Ablation = {
  readonly name: string;
  readonly pipeline: PipelineVariant;
  readonly settings: (settings: FusionSettings) => FusionSettings;
  /** Parts of the answering; undefined where cross-validation, which asks the search alone, sees a difference too. */
  readonly directory?: (directory: Directory) => Directory;
};

const same = (settings: FusionSettings): FusionSettings => settings;
/** Tried where the knowledge has the vectors switched off. */
const VECTOR_WEIGHT = 0.3;

export const ABLATIONS: readonly Ablation[] = [
  { name: '全部', pipeline: 'whole', settings: same },
  { name: '読みなし', pipeline: 'no-readings', settings: same },
  { name: '言いかえなし', pipeline: 'no-concepts', settings: same },
  { name: '全文なし', pipeline: 'whole', settings: (settings) => ({ ...settings, fullTextWeight: 0 }) },
  {
    name: 'ベクトル逆',
    pipeline: 'whole',
    settings: (settings) => ({ ...settings, vectorWeight: settings.vectorWeight > 0 ? 0 : VECTOR_WEIGHT }),
  },
  {
    name: '用件モデルなし',
    pipeline: 'whole',
    settings: (settings) => ({ ...settings, serviceModelWeight: 0 }),
  },
  {
    name: '課モデルなし',
    pipeline: 'whole',
    settings: (settings) => ({ ...settings, serviceModelWeight: 1 }),
  },
  // Look-ups by id are closures over all records: an empty list only takes the names out of the name index.
  {
    name: '課名の表なし',
    pipeline: 'whole',
    settings: same,
    directory: (directory) => ({ ...directory, units: [], posts: [] }),
  },
  {
    name: '品目の表なし',
    pipeline: 'whole',
    settings: same,
    directory: (directory) => ({ ...directory, items: [] }),
  },
];

export function toVariant(pipeline: Pipeline, variant: PipelineVariant): Pipeline {
  switch (variant) {
    case 'whole':
      return pipeline;
    case 'no-readings':
      return { ...pipeline, lexicon: openReadingLexiconText('') };
    case 'no-concepts':
      return { ...pipeline, concepts: [] };
    default:
      return variant satisfies never;
  }
}
