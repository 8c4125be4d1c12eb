// The fixture city's index, built in the test's own process with a small lexicon.
import { HashedNgramEmbeddings } from '#models/hashed-ngram-embeddings.ts';
import {
  buildIndex,
  type BuildProgress,
  type EmbeddingPort,
  type IndexData,
} from '#retrieval/build-index.ts';
import { corpusOf, targetsOf } from '#retrieval/corpus.ts';
import { smallCity } from './small-city.ts';
import { smallLexicon } from './small-lexicon.ts';

const embeddings = new HashedNgramEmbeddings();

export const smallEmbedding: EmbeddingPort = {
  name: embeddings.name,
  dimensions: embeddings.dimensions,
  embed: (texts) => embeddings.embedDocuments([...texts]),
};

export function buildSmallIndex(onProgress: BuildProgress = () => undefined): Promise<IndexData> {
  const city = smallCity();
  return buildIndex({
    corpus: corpusOf(city),
    targets: targetsOf(city),
    concepts: city.synonyms.concepts,
    lexicon: smallLexicon,
    embedding: smallEmbedding,
    onProgress,
  });
}
