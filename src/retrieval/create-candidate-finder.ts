// A question -> calibrated probabilities of offices and services: evidence from both models and Orama, combined.
import { type Findings, type OfficeCandidate, type TargetCandidate } from '#domain/findings.ts';
import { type Concept, type SearchSettings } from '#domain/search-settings.ts';
import { type EmbeddingPort, type IndexData } from './build-index.ts';
import { createConceptMatcher } from './model/concept-matcher.ts';
import { extractFeatures } from './model/extract-features.ts';
import { scoreVector, toProbabilities } from './model/pack-model.ts';
import { hashFeatures, vectorize } from './model/vectorize.ts';
import { loadPassageIndex } from './orama-index.ts';
import { createTextAnalyzer } from './text/create-text-analyzer.ts';
import { createWordSpread } from './word-spread.ts';
import { type ReadingLexicon } from './text/reading-lexicon.ts';

export type FusionSettings = Pick<
  SearchSettings,
  'serviceModelWeight' | 'fullTextWeight' | 'vectorWeight' | 'serviceTemperature' | 'unitTemperature'
>;

/** `isPart`: a piece of a message that is already searched as a whole; the models alone judge it. */
export type CandidateFinder = (text: string, options?: { readonly isPart?: boolean }) => Promise<Findings>;

/** Candidates below this probability are left out of the findings. */
const FLOOR = 1e-4;

export function createCandidateFinder(input: {
  readonly index: IndexData;
  readonly lexicon: ReadingLexicon;
  readonly concepts: readonly Concept[];
  readonly embedding: EmbeddingPort;
  readonly settings: FusionSettings;
}): CandidateFinder {
  // Only these parts are kept: the saved passages are large and not needed once they are loaded.
  const { targets, offices, idf, targetModel, officeModel } = input.index;
  const { lexicon, embedding, settings } = input;
  const analyze = createTextAnalyzer(lexicon);
  const matcher = createConceptMatcher(input.concepts, lexicon);
  const passages = loadPassageIndex(input.index.passages, analyze, embedding.dimensions, targets.length);
  const spreadOf = createWordSpread(input.index.sentences, targets);
  const officeAt = new Map(offices.map((office, at) => [office, at]));

  return async (text, { isPart = false } = {}) => {
    const analysis = analyze(text);
    const vector = vectorize(hashFeatures(extractFeatures(analysis, matcher)), idf);
    const scores = scoreVector(targetModel, vector).map((score) => score / settings.serviceTemperature);
    const fullText =
      settings.fullTextWeight > 0 && !isPart ? await passages.searchText(text) : new Map<string, number>();
    addStandardized(scores, targets, fullText, settings.fullTextWeight);
    if (settings.vectorWeight > 0 && !isPart) {
      const [query] = await embedding.embed([text]);
      addStandardized(scores, targets, await passages.searchVector(query ?? []), settings.vectorWeight);
    }
    const byTarget = toProbabilities(scores, 1);
    const byOffice = toProbabilities(scoreVector(officeModel, vector), settings.unitTemperature);
    return { ...combine(byTarget, byOffice, vector.ids.length, fullText), spread: spreadOf(analysis) };
  };

  function combine(
    byTarget: Float32Array,
    byOffice: Float32Array,
    knownFeatures: number,
    fullText: ReadonlyMap<string, number>,
  ): Omit<Findings, 'spread'> {
    const byOfficeId = new Map<string, TargetCandidate[]>();
    targets.forEach((target, at) => {
      const candidate = { ...target, probability: byTarget[at] ?? 0, fullText: fullText.get(target.id) ?? 0 };
      const others = byOfficeId.get(target.office);
      if (others === undefined) byOfficeId.set(target.office, [candidate]);
      else others.push(candidate);
    });
    const weight = settings.serviceModelWeight;
    const ranked = [...byOfficeId].flatMap(([office, members]): readonly OfficeCandidate[] => {
      const fromServices = members.reduce((sum, member) => sum + member.probability, 0);
      const fromOffice = byOffice[officeAt.get(office) ?? -1] ?? 0;
      const probability = weight * fromServices + (1 - weight) * fromOffice;
      const [first] = members;
      if (first === undefined || probability < FLOOR) return [];
      const best = members.toSorted((a, b) => b.probability - a.probability).slice(0, 8);
      return [{ office, kind: first.kind, probability, fromServices, fromOffice, targets: best }];
    });
    return { offices: ranked.toSorted((a, b) => b.probability - a.probability), knownFeatures };
  }
}

/** Adds `weight` × z-score of an unbounded score to the log-odds; targets without a hit count as zero. */
function addStandardized(
  scores: Float32Array,
  targets: readonly { readonly id: string }[],
  hits: ReadonlyMap<string, number>,
  weight: number,
): void {
  if (hits.size === 0 || weight === 0) return;
  const values = targets.map((target) => hits.get(target.id) ?? 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  if (deviation === 0) return;
  values.forEach((value, at) => {
    scores[at] = (scores[at] ?? 0) + (weight * (value - mean)) / deviation;
  });
}
