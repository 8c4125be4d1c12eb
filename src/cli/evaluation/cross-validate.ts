// Holds out every sentence once, asks it, and counts: the honest daily measure of generalisation.
import { type CorpusEntry, type Target } from '#retrieval/corpus.ts';
import { buildIndex, type EmbeddingPort, type IndexData } from '#retrieval/build-index.ts';
import { createCandidateFinder, type FusionSettings } from '#retrieval/create-candidate-finder.ts';
import { type Findings } from '#domain/findings.ts';
import { type Concept } from '#domain/search-settings.ts';
import { type ReadingLexicon } from '#retrieval/text/reading-lexicon.ts';

export type HeldOut = { readonly entry: CorpusEntry; readonly findings: Findings };

export type CrossValidationInput = {
  readonly corpus: readonly CorpusEntry[];
  readonly targets: readonly Target[];
  readonly concepts: readonly Concept[];
  readonly lexicon: ReadingLexicon;
  readonly embedding: EmbeddingPort;
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

export async function crossValidate(input: CrossValidationInput): Promise<readonly HeldOut[]> {
  const results: HeldOut[] = [];
  for (let fold = 0; fold < (input.foldsToAsk ?? input.folds); fold += 1) {
    input.onFold?.(fold);
    const isHeldOut = (entry: CorpusEntry): boolean => entry.written && foldOf(entry.text, input.folds) === fold;
    const index: IndexData = await buildIndex({ ...input, corpus: input.corpus.filter((entry) => !isHeldOut(entry)) });
    const findCandidates = createCandidateFinder({ ...input, index });
    for (const entry of input.corpus.filter(isHeldOut)) {
      results.push({ entry, findings: await findCandidates(entry.text) });
    }
  }
  return results;
}
