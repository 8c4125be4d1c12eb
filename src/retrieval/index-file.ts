// The built index on disk: saved whole, reloaded only if it was made from the same knowledge, pipeline and embedding.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { type IndexData } from './build-index.ts';
import { buildReadingLexicon } from './text/build-reading-lexicon.ts';
import { sourceHash } from '../source-hash.ts';
import { openReadingLexiconText, type ReadingLexicon } from './text/reading-lexicon.ts';

const packedModelSchema = z.object({
  classes: z.int().positive(),
  bias: z.instanceof(Float32Array),
  offsets: z.instanceof(Uint32Array),
  classOf: z.instanceof(Uint16Array),
  quantized: z.instanceof(Int16Array),
  scale: z.number().positive(),
});

const targetSchema = z.object({
  kind: z.enum(['service', 'outside', 'topic', 'none']),
  id: z.string(),
  office: z.string(),
});

const indexSchema = z.object({
  key: z.string(),
  data: z.object({
    targets: z.array(targetSchema),
    offices: z.array(z.string()),
    idf: z.instanceof(Float32Array),
    targetModel: packedModelSchema,
    officeModel: packedModelSchema,
    passages: z.custom<IndexData['passages']>((value) => typeof value === 'object' && value !== null),
    sentences: z.array(z.string()),
  }),
});

/** The code that an index, or the lexicon alone, depends on. */
const PIPELINE = sourceHash(['domain', 'retrieval']);
const READINGS = sourceHash(['retrieval/text']);

/** Everything the index depends on, in one short text. */
export function indexKey(knowledgeVersion: string, embeddingName: string): string {
  const parts = [knowledgeVersion, embeddingName, PIPELINE];
  return createHash('sha256').update(parts.join('|')).digest('hex').slice(0, 16);
}

export function indexPath(dataDir: string): string {
  return join(dataDir, 'index', 'index.bin');
}

/** Writes beside the target and renames, so that a crash never leaves half a file. */
function writeWhole(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, content, { flush: true });
  renameSync(draft, path);
}

export function saveIndex(dataDir: string, key: string, data: IndexData): void {
  writeWhole(indexPath(dataDir), serialize({ key, data }));
}

/** Undefined if there is none, it is another knowledge's, or it can't be read: it is then built anew. */
export function loadIndex(dataDir: string, key: string): IndexData | undefined {
  try {
    const stored: unknown = deserialize(readFileSync(indexPath(dataDir)));
    const parsed = indexSchema.safeParse(stored);
    return parsed.success && parsed.data.key === key ? parsed.data.data : undefined;
  } catch {
    return undefined;
  }
}

/** The reading lexicon, made once from the dictionary and kept beside the index. */
export function openReadingLexicon(dataDir: string): ReadingLexicon {
  const path = join(dataDir, 'index', `readings-${READINGS}.tsv`);
  try {
    return openReadingLexiconText(readFileSync(path, 'utf8'));
  } catch {
    const text = buildReadingLexicon();
    writeWhole(path, text);
    return openReadingLexiconText(text);
  }
}
