// Holds out every sentence once, asks it, and keeps what was found: the honest daily measure of generalisation.
import { type Findings } from '#domain/findings.ts';
import { type Concept } from '#domain/search-settings.ts';
import { buildIndex, type EmbeddingPort, type IndexData } from '#retrieval/build-index.ts';
import { type CorpusEntry, type Target } from '#retrieval/corpus.ts';
import { createCandidateFinder, type FusionSettings } from '#retrieval/create-candidate-finder.ts';
import { type ReadingLexicon } from '#retrieval/text/reading-lexicon.ts';

export type HeldOut = { readonly entry: CorpusEntry; readonly findings: Findings };

/** Sentences kept out of an index that is then asked them. */
export type Holdout = { readonly name: string; readonly isHeldOut: (entry: CorpusEntry) => boolean };

/** What an index is made from; another pipeline needs another index. */
export type Pipeline = {
  readonly corpus: readonly CorpusEntry[];
  readonly targets: readonly Target[];
  readonly concepts: readonly Concept[];
  readonly lexicon: ReadingLexicon;
  readonly embedding: EmbeddingPort;
};

export type CrossValidationInput = Pipeline & {
  readonly settings: FusionSettings;
  readonly folds: number;
  /** Only the first so many folds are asked; all are used for training. */
  readonly foldsToAsk?: number;
  readonly onFold?: (fold: number) => void;
};

/** Which fold an entry belongs to, by its text: stable when other sentences come or go. */
function foldOf(text: string, folds: number): number {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % folds;
}

/** Sentences dealt into `folds` parts; labels and keywords are never held out. */
export function phrasingHoldouts(folds: number, foldsToAsk = folds): readonly Holdout[] {
  return Array.from({ length: Math.min(folds, foldsToAsk) }, (_, fold) => ({
    name: `${fold + 1}/${folds}`,
    isHeldOut: (entry) => entry.written && foldOf(entry.text, folds) === fold,
  }));
}

export async function crossValidate(input: CrossValidationInput): Promise<readonly HeldOut[]> {
  const results: HeldOut[] = [];
  for (const [fold, holdout] of phrasingHoldouts(input.folds, input.foldsToAsk).entries()) {
    input.onFold?.(fold);
    const [asked = []] = await askHeldOut(input, holdout, [input.settings]);
    results.push(...asked);
  }
  return results;
}

/** Builds one index without the holdout and asks it the holdout once per settings; results in the order of `settings`. */
export async function askHeldOut(
  pipeline: Pipeline,
  { isHeldOut }: Holdout,
  settings: readonly FusionSettings[],
): Promise<readonly (readonly HeldOut[])[]> {
  const index: IndexData = await buildIndex({
    ...pipeline,
    corpus: pipeline.corpus.filter((entry) => !isHeldOut(entry)),
  });
  const asked = pipeline.corpus.filter(isHeldOut);
  const results: (readonly HeldOut[])[] = [];
  for (const one of settings) {
    const findCandidates = createCandidateFinder({ ...pipeline, index, settings: one });
    const found: HeldOut[] = [];
    for (const entry of asked) found.push({ entry, findings: await findCandidates(entry.text) });
    results.push(found);
  }
  return results;
}
