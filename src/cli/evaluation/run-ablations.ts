// Switches one part off at a time and measures what is left, on held-out sentences and on labelled questions.
import { type Directory } from '#domain/directory.ts';
import { type Clock } from '#domain/ports.ts';
import { buildIndex, type IndexData } from '#retrieval/build-index.ts';
import { ABLATIONS, PIPELINE_VARIANTS, toVariant, type Ablation } from './ablations.ts';
import { askQuestions, type Outcome } from './ask-questions.ts';
import { assembleEngine } from './assemble-engine.ts';
import { askHeldOut, type HeldOut, type Holdout, type Pipeline } from './cross-validate.ts';
import { engineRespondent } from './engine-respondent.ts';
import { type LabelledQuestion } from './labelled-question.ts';
import { tallyHeldOut, type HeldOutTally } from './summarize-held-out.ts';
import { tally, type Tally } from './summarize-outcomes.ts';

export type AblationResult = {
  readonly name: string;
  /** Services only; undefined if the part lies outside the search or nothing was held out. */
  readonly heldOut: HeldOutTally | undefined;
  /** Questions for one unit; undefined without labelled questions. */
  readonly refer: Tally | undefined;
  readonly outside: Tally | undefined;
};

export type AblationInput = {
  readonly directory: Directory;
  readonly pipeline: Pipeline;
  /** The index of the whole pipeline, if it is at hand. */
  readonly index: IndexData | undefined;
  readonly holdouts: readonly Holdout[];
  readonly questions: readonly LabelledQuestion[];
  readonly clock: Clock;
  readonly onStep: (what: string) => void;
};

export async function runAblations(input: AblationInput): Promise<readonly AblationResult[]> {
  const heldOut = await askAllHeldOut(input);
  const outcomes =
    input.questions.length === 0 ? new Map<string, readonly Outcome[]>() : await askAllQuestions(input);
  return ABLATIONS.map(({ name }) => {
    const sentences = heldOut.get(name)?.filter(({ entry }) => entry.target.kind === 'service');
    const asked = outcomes.get(name);
    const ofKind = (kind: LabelledQuestion['kind']): Tally | undefined =>
      asked === undefined ? undefined : tally(asked.filter(({ question }) => question.kind === kind));
    return {
      name,
      heldOut:
        sentences === undefined ? undefined : tallyHeldOut(sentences, input.directory.search.answerFrom),
      refer: ofKind('refer'),
      outside: ofKind('outside'),
    };
  });
}

async function askAllHeldOut({
  directory,
  pipeline,
  holdouts,
  onStep,
}: AblationInput): Promise<ReadonlyMap<string, readonly HeldOut[]>> {
  const found = new Map<string, HeldOut[]>();
  for (const holdout of holdouts) {
    for (const variant of PIPELINE_VARIANTS) {
      onStep(`${holdout.name} ${variant}`);
      const ablations = inSearch().filter((ablation) => ablation.pipeline === variant);
      const settings = ablations.map((ablation) => ablation.settings(directory.search));
      const asked = await askHeldOut(toVariant(pipeline, variant), holdout, settings);
      ablations.forEach(({ name }, at) => {
        const list = found.get(name);
        if (list === undefined) found.set(name, [...(asked[at] ?? [])]);
        else list.push(...(asked[at] ?? []));
      });
    }
  }
  return found;
}

function inSearch(): readonly Ablation[] {
  return ABLATIONS.filter(({ directory }) => directory === undefined);
}

async function askAllQuestions(input: AblationInput): Promise<ReadonlyMap<string, readonly Outcome[]>> {
  const outcomes = new Map<string, readonly Outcome[]>();
  for (const variant of PIPELINE_VARIANTS) {
    input.onStep(`質問の一覧 ${variant}`);
    const pipeline = toVariant(input.pipeline, variant);
    const index = variant === 'whole' && input.index !== undefined ? input.index : await buildIndex(pipeline);
    for (const ablation of ABLATIONS.filter((one) => one.pipeline === variant)) {
      const directory = ablation.directory?.(input.directory) ?? input.directory;
      const settings = ablation.settings(input.directory.search);
      const engine = assembleEngine({ directory, index, pipeline, settings, clock: input.clock });
      outcomes.set(
        ablation.name,
        await askQuestions(input.questions, engineRespondent(ablation.name, engine)),
      );
    }
  }
  return outcomes;
}
