// Knowledge folder + data folder -> an engine that answers: loads or builds the index, wires the steps to the wording.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { type Answered, createAnswerQuestion } from '#answering/answer-question.ts';
import { type Directory } from '#domain/directory.ts';
import { type Clock } from '#domain/ports.ts';
import { type Recollection } from '#domain/question.ts';
import { japaneseHolidays } from '#knowledge/holiday-calendar.ts';
import { loadCachedDirectory } from '#knowledge/directory-cache.ts';
import { KnowledgeError } from '#knowledge/knowledge-problem.ts';
import { knowledgeVersion } from '#knowledge/knowledge-version.ts';
import { HashedNgramEmbeddings } from '#models/hashed-ngram-embeddings.ts';
import { composeReply } from '#replies/compose-reply.ts';
import { type Respond, type Response } from '#replies/respond.ts';
import { createCandidateFinder } from '#retrieval/create-candidate-finder.ts';
import { type EmbeddingPort, type IndexData } from '#retrieval/build-index.ts';
import { indexKey, loadIndex, openReadingLexicon } from '#retrieval/index-file.ts';

export type Engine = {
  readonly directory: Directory;
  readonly respond: Respond;
  /** The same, with the draft for `/why`. */
  readonly explain: (...args: Parameters<Respond>) => Promise<Response & { readonly answered: Answered }>;
};

export type OnProgress = (done: number, of: number, what: string) => void;

export function defaultEmbedding(): EmbeddingPort {
  const embeddings = new HashedNgramEmbeddings();
  return {
    name: embeddings.name,
    dimensions: embeddings.dimensions,
    embed: (texts) => embeddings.embedDocuments([...texts]),
  };
}

export async function openEngine(input: {
  readonly knowledgeDir: string;
  readonly dataDir: string;
  readonly clock: Clock;
  readonly onProgress?: OnProgress;
  readonly onFault?: (fault: unknown) => void;
}): Promise<Engine> {
  const embedding = defaultEmbedding();
  const { directory, index } = await openKnowledge(embedding, input);
  const findCandidates = createCandidateFinder({
    index,
    lexicon: openReadingLexicon(input.dataDir),
    concepts: directory.synonyms.concepts,
    embedding,
    settings: directory.search,
  });
  const answerQuestion = createAnswerQuestion({
    directory,
    findCandidates,
    clock: input.clock,
    calendar: japaneseHolidays,
  });
  const explain: Engine['explain'] = async (question) => {
    const answered = await answerQuestion(question);
    if (answered.fault !== undefined) input.onFault?.(answered.fault);
    const reply = composeReply(answered.facts, directory);
    const answer = { ...answered.facts, text: reply.text };
    return { answer, reply, answered, recollection: recollect(answer), maskedQuestion: answered.draft.text };
  };
  return { directory, respond: explain, explain };
}

function recollect(answer: Response['answer']): Recollection {
  return {
    services: answer.referrals.flatMap(({ service }) => (service === null ? [] : [service.id])),
    units: answer.referrals.map(({ unit }) => unit.id),
    outside: answer.outside?.id ?? null,
    choices: answer.choices,
  };
}

/** The knowledge may be edited while it is being built from: then it is built once more. */
const MAX_BUILDS = 2;

/** From the last build if the knowledge is unchanged, else built anew. */
async function openKnowledge(
  embedding: EmbeddingPort,
  input: { readonly knowledgeDir: string; readonly dataDir: string; readonly onProgress?: OnProgress },
): Promise<{ readonly directory: Directory; readonly index: IndexData }> {
  for (let attempt = 0; attempt <= MAX_BUILDS; attempt += 1) {
    const stored = load(knowledgeVersion(input.knowledgeDir));
    if (stored !== undefined) return stored;
    if (attempt < MAX_BUILDS) await buildInChild(input);
  }
  throw new Error('The index was built but could not be read back.');

  function load(version: string): { readonly directory: Directory; readonly index: IndexData } | undefined {
    const directory = loadCachedDirectory(input.dataDir, version);
    const index = loadIndex(input.dataDir, indexKey(version, embedding.name));
    return directory === undefined || index === undefined ? undefined : { directory, index };
  }
}

const progressSchema = z.object({ done: z.number(), of: z.number(), what: z.string() });
const problemsSchema = z.object({
  problems: z.array(
    z.object({
      severity: z.enum(['error', 'notice']),
      file: z.string(),
      where: z.string(),
      rule: z.string(),
      message: z.string(),
      fix: z.string(),
    }),
  ),
});

/** Training needs far more memory than answering: it happens in a process that ends afterwards. */
function buildInChild(input: {
  readonly knowledgeDir: string;
  readonly dataDir: string;
  readonly onProgress?: OnProgress;
}): Promise<void> {
  const script = join(import.meta.dirname, 'cli', 'build-index.ts');
  const child = fork(script, [input.knowledgeDir, input.dataDir], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.on('message', (message) => {
      const progress = progressSchema.safeParse(message);
      if (progress.success) input.onProgress?.(progress.data.done, progress.data.of, progress.data.what);
      const found = problemsSchema.safeParse(message);
      if (found.success) reject(new KnowledgeError(found.data.problems));
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Building the index failed (exit code ${String(code)}).`));
    });
  });
}
