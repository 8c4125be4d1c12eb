// One passage per target, as the product's own index has them: every peer searches the same texts.
import { type CorpusEntry, type Target } from '#retrieval/corpus.ts';
import { type RetrievedPassage } from '#retrieval/langchain-retriever.ts';

export function poolPassages(
  corpus: readonly CorpusEntry[],
  targets: readonly Target[],
): readonly RetrievedPassage[] {
  const texts = Map.groupBy(corpus, ({ target }) => target.id);
  return targets.map((target) => ({
    target,
    text: (texts.get(target.id) ?? []).map(({ text }) => text).join('\n'),
  }));
}
