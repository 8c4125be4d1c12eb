// Builds the index in a process of its own: `build-index.ts KNOWLEDGE_DIR DATA_DIR`; progress and problems go to the parent.
import { saveDirectory } from '#knowledge/directory-cache.ts';
import { KnowledgeError } from '#knowledge/knowledge-problem.ts';
import { loadDirectory } from '#knowledge/load-directory.ts';
import { buildIndex } from '#retrieval/build-index.ts';
import { corpusOf, targetsOf } from '#retrieval/corpus.ts';
import { indexKey, openReadingLexicon, saveIndex } from '#retrieval/index-file.ts';
import { defaultEmbedding } from '../open-engine.ts';

const [knowledgeDir, dataDir] = process.argv.slice(2);
if (knowledgeDir === undefined || dataDir === undefined)
  throw new Error('usage: build-index.ts KNOWLEDGE_DIR DATA_DIR');

async function build(knowledge: string, data: string): Promise<void> {
  const directory = loadDirectory(knowledge);
  const embedding = defaultEmbedding();
  const index = await buildIndex({
    corpus: corpusOf(directory),
    targets: targetsOf(directory),
    concepts: directory.synonyms.concepts,
    lexicon: openReadingLexicon(data),
    embedding,
    onProgress: (done, of, what) => process.send?.({ done, of, what }),
  });
  saveDirectory(data, directory);
  saveIndex(data, indexKey(directory.version, embedding.name), index);
}

try {
  await build(knowledgeDir, dataDir);
} catch (fault) {
  if (!(fault instanceof KnowledgeError)) throw fault;
  process.send?.({ problems: fault.problems });
  process.exitCode = 2;
}
if (process.connected) process.disconnect();
