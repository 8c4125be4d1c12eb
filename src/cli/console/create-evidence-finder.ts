// The sentences of the knowledge that are nearest to a question, per candidate: what an explanation can point at.
import { type Directory } from '#domain/directory.ts';
import { corpusOf } from '#retrieval/corpus.ts';
import { createConceptMatcher } from '#retrieval/model/concept-matcher.ts';
import { extractFeatures, type FeatureCounts } from '#retrieval/model/extract-features.ts';
import { createTextAnalyzer, type TextAnalysis } from '#retrieval/text/create-text-analyzer.ts';
import { type ReadingLexicon } from '#retrieval/text/reading-lexicon.ts';

export type Evidence = {
  readonly target: string;
  readonly text: string;
  /** Cosine of the features, weighed by how rare they are among the sentences compared; 0–1. */
  readonly likeness: number;
  /** Words with kanji that both hold, in whatever spelling. */
  readonly shared: readonly string[];
};

/** At most `perTarget` sentences of each target, the nearest first, in the order of `targets`. */
export type EvidenceFinder = (
  question: string,
  targets: readonly string[],
  perTarget: number,
) => readonly Evidence[];

/** Only the sentences of the candidates are looked at, when asked: nothing is prepared in advance. */
export function createEvidenceFinder(directory: Directory, lexicon: ReadingLexicon): EvidenceFinder {
  const analyze = createTextAnalyzer(lexicon);
  const concepts = createConceptMatcher(directory.synonyms.concepts, lexicon);
  const byTarget = Map.groupBy(corpusOf(directory), ({ target }) => target.id);

  return (question, targets, perTarget) => {
    const asked = analyze(question);
    const compared = targets.flatMap((id) =>
      (byTarget.get(id) ?? []).map(({ text }) => {
        const analysis = analyze(text);
        return { target: id, text, analysis, features: extractFeatures(analysis, concepts) };
      }),
    );
    const rarity = rarityOf(compared.map(({ features }) => features));
    const query = weigh(extractFeatures(asked, concepts), rarity);
    const scored = compared.map(({ target, text, analysis, features }) => ({
      target,
      text,
      likeness: cosine(query, weigh(features, rarity)),
      shared: sharedWords(asked, analysis),
    }));
    return targets.flatMap((id) =>
      scored
        .filter(({ target, likeness }) => target === id && likeness > 0)
        .toSorted((a, b) => b.likeness - a.likeness)
        .slice(0, perTarget),
    );
  };
}

/** ln((1 + n) / (1 + df)) + 1 */
function rarityOf(documents: readonly FeatureCounts[]): (feature: string) => number {
  const frequency = new Map<string, number>();
  for (const features of documents)
    for (const feature of features.keys()) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  return (feature) => Math.log((1 + documents.length) / (1 + (frequency.get(feature) ?? 0))) + 1;
}

function weigh(features: FeatureCounts, rarity: (feature: string) => number): ReadonlyMap<string, number> {
  return new Map([...features].map(([feature, count]) => [feature, (1 + Math.log(count)) * rarity(feature)]));
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let dot = 0;
  for (const [feature, weight] of a) dot += weight * (b.get(feature) ?? 0);
  const length = (vector: ReadonlyMap<string, number>): number => Math.hypot(...vector.values());
  return dot === 0 ? 0 : dot / (length(a) * length(b));
}

function sharedWords(a: TextAnalysis, b: TextAnalysis): readonly string[] {
  const readings = new Set(b.segments.filter(({ isWord }) => isWord).map(({ reading }) => reading));
  const shared = a.segments.filter(({ isWord, reading }) => isWord && readings.has(reading));
  return [...new Set(shared.map(({ surface }) => surface))];
}
