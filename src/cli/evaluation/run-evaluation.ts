// One evaluation run: labelled files, cross-validation, ablations and peers, as asked for.
import { type Clock } from '#domain/ports.ts';
import { dayAt } from '#domain/iso-date.ts';
import { readFolder } from '#knowledge/read-folder.ts';
import { loadDirectory } from '#knowledge/load-directory.ts';
import { corpusOf, targetsOf } from '#retrieval/corpus.ts';
import { indexKey, loadIndex, openReadingLexicon } from '#retrieval/index-file.ts';
import { defaultEmbedding, type Engine } from '../../open-engine.ts';
import { askQuestions } from './ask-questions.ts';
import { askHeldOut, phrasingHoldouts, type HeldOut, type Holdout, type Pipeline } from './cross-validate.ts';
import { engineRespondent } from './engine-respondent.ts';
import { type LabelledQuestion } from './labelled-question.ts';
import { type EvaluateArguments } from './parse-evaluate-arguments.ts';
import { comparePeers, type PeerResult } from './peers/compare-peers.ts';
import { fts5Peer } from './peers/fts5-peer.ts';
import { langchainPeers } from './peers/langchain-peers.ts';
import { minisearchPeer } from './peers/minisearch-peer.ts';
import { oramaPeer } from './peers/orama-peer.ts';
import { poolPassages } from './peers/pool-passages.ts';
import { type EvaluationReport } from './report/evaluation-report.ts';
import { runAblations } from './run-ablations.ts';
import { summarizeHeldOut } from './summarize-held-out.ts';
import { summarizeOutcomes } from './summarize-outcomes.ts';
import { voiceHoldouts } from './voice-holdouts.ts';

export type QuestionFile = { readonly name: string; readonly questions: readonly LabelledQuestion[] };

export type EvaluationInput = {
  readonly options: Omit<EvaluateArguments, 'files' | 'html' | 'misses'>;
  readonly files: readonly QuestionFile[];
  readonly engine: Engine;
  readonly knowledgeDir: string;
  readonly dataDir: string;
  readonly clock: Clock;
  /** Told before each step that takes seconds. */
  readonly onStep: (what: string) => void;
};

export async function runEvaluation(input: EvaluationInput): Promise<EvaluationReport> {
  const { options, engine, clock, onStep } = input;
  const { directory } = engine;
  const pipeline = pipelineOf(input);
  const questions = input.files.flatMap((file) => file.questions);
  const holdouts = phrasingHoldouts(options.folds, options.foldsToAsk);
  const files = [];
  for (const { name, questions: own } of input.files) {
    onStep(name);
    files.push({ name, summary: summarizeOutcomes(await askQuestions(own, engineRespondent(name, engine))) });
  }
  return {
    city: directory.city.name.ja,
    knowledgeVersion: directory.version,
    day: dayAt(clock.now(), directory.city.timeZone),
    files,
    crossValidation: await crossValidation(input, pipeline, holdouts),
    ablations: options.ablations
      ? await runAblations({
          directory,
          pipeline,
          index: loadIndex(input.dataDir, indexKey(directory.version, pipeline.embedding.name)),
          holdouts,
          questions,
          clock,
          onStep,
        })
      : [],
    peers: options.peers && questions.length > 0 ? await peers(input, pipeline, questions) : [],
  };
}

/** The engine's own directory holds no sentences. */
function pipelineOf({ knowledgeDir, dataDir }: EvaluationInput): Pipeline {
  const directory = loadDirectory(knowledgeDir);
  return {
    corpus: corpusOf(directory),
    targets: targetsOf(directory),
    concepts: directory.synonyms.concepts,
    lexicon: openReadingLexicon(dataDir),
    embedding: defaultEmbedding(),
  };
}

async function crossValidation(
  input: EvaluationInput,
  pipeline: Pipeline,
  folds: readonly Holdout[],
): Promise<EvaluationReport['crossValidation']> {
  const { options, engine, onStep } = input;
  const { search } = engine.directory;
  const ask = async (holdout: Holdout): Promise<readonly HeldOut[]> => {
    onStep(`交差検証 ${holdout.name}`);
    const [results = []] = await askHeldOut(pipeline, holdout, [search]);
    return results;
  };
  const summaries = [];
  if (options.crossValidate) {
    const results: HeldOut[] = [];
    for (const holdout of folds) results.push(...(await ask(holdout)));
    summaries.push({
      name: `交差検証(${options.folds}分割、${folds.length}つを聞いた)`,
      summary: summarizeHeldOut(results, search.answerFrom),
    });
  }
  if (options.voices) {
    for (const holdout of voiceHoldouts(readFolder(input.knowledgeDir).files)) {
      summaries.push({
        name: `書き手「${holdout.name}」を除いた場合`,
        summary: summarizeHeldOut(await ask(holdout), search.answerFrom),
      });
    }
  }
  return summaries;
}

function peers(
  input: EvaluationInput,
  { corpus, targets, lexicon, embedding }: Pipeline,
  questions: readonly LabelledQuestion[],
): Promise<readonly PeerResult[]> {
  return comparePeers({
    product: engineRespondent('この案内(Madoguchi)', input.engine),
    peers: [oramaPeer, minisearchPeer, fts5Peer, ...langchainPeers(lexicon, embedding)],
    passages: poolPassages(corpus, targets),
    questions,
    directory: input.engine.directory,
    onStep: input.onStep,
  });
}
