// Builds the index in a process of its own: `build-index.ts KNOWLEDGE_DIR DATA_DIR`; progress goes to the parent.
import { loadDirectory } from '#knowledge/load-directory.ts';
import { buildIndex } from '#retrieval/build-index.ts';
import { corpusOf, targetsOf } from '#retrieval/corpus.ts';
import { indexKey, openReadingLexicon, saveIndex } from '#retrieval/index-file.ts';
import { defaultEmbedding } from '../open-engine.ts';

const [knowledgeDir, dataDir] = process.argv.slice(2);
if (knowledgeDir === undefined || dataDir === undefined) throw new Error('usage: build-index.ts KNOWLEDGE_DIR DATA_DIR');

const directory = loadDirectory(knowledgeDir);
const embedding = defaultEmbedding();
const data = await buildIndex({
  corpus: corpusOf(directory),
  targets: targetsOf(directory),
  concepts: directory.synonyms.concepts,
  lexicon: openReadingLexicon(dataDir),
  embedding,
  onProgress: (done, of, what) => process.send?.({ done, of, what }),
});
saveIndex(dataDir, indexKey(directory.version, embedding.name), data);
process.disconnect?.();
