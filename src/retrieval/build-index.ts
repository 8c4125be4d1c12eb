// Corpus -> everything a question is compared with: two linear models and the passage index.
import { type RawData } from '@orama/orama';
import { type Concept } from '#domain/search-settings.ts';
import { type CorpusEntry, type Target } from './corpus.ts';
import { createConceptMatcher } from './model/concept-matcher.ts';
import { extractFeatures } from './model/extract-features.ts';
import { type PackedModel } from './model/pack-model.ts';
import { runTrainingJob, type TrainingJob } from './model/training-job.ts';
import { trainInThread } from './model/train-in-thread.ts';
import { type Example } from './model/train-linear-model.ts';
import { fitIdf, hashFeatures, vectorize, type IdfTable, type SparseVector } from './model/vectorize.ts';
import { buildPassageIndex, type Passage } from './orama-index.ts';
import { createTextAnalyzer, type TextAnalyzer } from './text/create-text-analyzer.ts';
import { toSpokenLines, type SpokenLines } from './word-spread.ts';
import { type ReadingLexicon } from './text/reading-lexicon.ts';

/** Turns texts into vectors of unit length; the default is computed here, see `models/`. */
export type EmbeddingPort = {
  readonly name: string;
  readonly dimensions: number;
  embed(texts: readonly string[]): Promise<readonly (readonly number[])[]>;
};

export type IndexData = {
  readonly targets: readonly Target[];
  readonly offices: readonly string[];
  readonly idf: IdfTable;
  readonly targetModel: PackedModel;
  readonly officeModel: PackedModel;
  readonly passages: RawData;
  /** What people say, by target: for words typed alone and as evidence. */
  readonly sentences: readonly SpokenLines[];
};

export type BuildProgress = (done: number, of: number, what: string) => void;

/** Chosen by cross-validation: a larger step or more passes overfit, fewer underfit (src/DESIGN.md). */
const TRAINING = { epochs: 4, learningRate: 7 } as const;
/** A target with more sentences than this counts no more for them, or it would drown the rarer ones. */
const ENOUGH_SENTENCES = 120;
/** Labels and keywords teach less than what people really say. */
const LABEL_WEIGHT = 0.7;

export async function buildIndex(input: {
  readonly corpus: readonly CorpusEntry[];
  readonly targets: readonly Target[];
  readonly concepts: readonly Concept[];
  readonly lexicon: ReadingLexicon;
  readonly embedding: EmbeddingPort;
  readonly onProgress?: BuildProgress;
}): Promise<IndexData> {
  const { corpus, targets, lexicon, embedding } = input;
  const steps = TRAINING.epochs * 2 + 3;
  let step = 0;
  const report = (what: string): void => {
    step += 1;
    input.onProgress?.(step, steps, what);
  };
  const analyze = createTextAnalyzer(lexicon);
  const concepts = createConceptMatcher(input.concepts, lexicon);
  const analyses = new Map(corpus.map(({ text }) => [text, analyze(text)]));
  const analyzeOnce: TextAnalyzer = (text) => analyses.get(text) ?? analyze(text);
  const documents = corpus.map(({ text }) => hashFeatures(extractFeatures(analyzeOnce(text), concepts)));
  report('読み込んだ言い方を分解');
  const idf = fitIdf(documents);
  const offices = [...new Set(targets.map((target) => target.office))];
  const vectors = documents.map((features) => vectorize(features, idf));
  const targetJob = toJob(
    corpus,
    vectors,
    targets.map(({ id }) => id),
    ({ target }) => target.id,
  );
  const officeJob = toJob(corpus, vectors, offices, ({ target }) => target.office);
  const training = trainInThread(targetJob, () => report('サービスごとのモデルを学習'));
  const officeModel = runTrainingJob(officeJob, () => report('課ごとのモデルを学習'));
  const passages = await embedPassages(corpus, targets, embedding);
  const index = await buildPassageIndex(passages, analyzeOnce, embedding.dimensions);
  report('全文検索とベクトルの索引');
  const targetModel = await training;
  report('できあがり');
  const sentences = targets.map(({ id }) =>
    toSpokenLines(corpus.flatMap(({ text, target, written }) => (written && target.id === id ? [text] : []))),
  );
  return { targets, offices, idf, targetModel, officeModel, passages: index.save(), sentences };
}

function toJob(
  corpus: readonly CorpusEntry[],
  vectors: readonly SparseVector[],
  labels: readonly string[],
  labelOf: (entry: CorpusEntry) => string,
): TrainingJob {
  const labelIndex = new Map(labels.map((label, index) => [label, index]));
  const byTarget = Map.groupBy(corpus, ({ target }) => target.id);
  const examples = corpus.flatMap((entry, at): readonly Example[] => {
    const label = labelIndex.get(labelOf(entry));
    const vector = vectors[at];
    if (label === undefined || vector === undefined) return [];
    const share = shareOf(entry.target, byTarget.get(entry.target.id)?.length ?? 1);
    return [{ vector, label, weight: share * (entry.written ? 1 : LABEL_WEIGHT) }];
  });
  return { examples, classes: labels.length, training: TRAINING };
}

/** What is no question comes in endless forms (cries for help above all): there, more sentences count a little more. */
function shareOf({ kind }: Target, sentences: number): number {
  const share = Math.min(1, ENOUGH_SENTENCES / sentences);
  return kind === 'none' ? Math.sqrt(share) : share;
}

/** One pooled passage per target: many weak hits beat one lucky one. */
async function embedPassages(
  corpus: readonly CorpusEntry[],
  targets: readonly Target[],
  embedding: EmbeddingPort,
): Promise<readonly Passage[]> {
  const texts = new Map<string, string[]>(targets.map(({ id }) => [id, []]));
  for (const entry of corpus) texts.get(entry.target.id)?.push(entry.text);
  const pooled = [...texts].map(([id, parts]) => ({ id, text: parts.join('\n') }));
  const vectors = await embedding.embed(pooled.map(({ text }) => text));
  return pooled.map(({ id, text }, at) => ({ id, text, vector: vectors[at] ?? [] }));
}
