// The checked records on disk, so that a warm start neither parses nor checks the same knowledge again.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { type Phrases } from '#domain/language.ts';
import { createDirectory, type Directory, type DirectoryRecords } from '#domain/directory.ts';
import { sourceHash } from '../source-hash.ts';

/** The code that gives records their shape. */
const SHAPE = sourceHash(['domain', 'knowledge']);

/** Only what this module wrote is read back; the version says that it was checked. */
const cachedSchema = z.object({
  shape: z.literal(SHAPE),
  version: z.string(),
  records: z.custom<DirectoryRecords>(
    (value) => typeof value === 'object' && value !== null && 'city' in value,
  ),
});

function cachePath(dataDir: string): string {
  return join(dataDir, 'index', 'directory.bin');
}

/** What citizens say stays out: the index has learned from it, and it would fill a tenth of the memory. */
const NO_PHRASES: Phrases = { ja: [], jaEasy: [], en: [], vi: [], zh: [], ko: [] };

function withoutPhrases<T extends { readonly phrases: Phrases }>(records: readonly T[]): readonly T[] {
  return records.map((record) => ({ ...record, phrases: NO_PHRASES }));
}

export function saveDirectory(dataDir: string, { version, ...directory }: Directory): void {
  const lean: Omit<Directory, 'version'> = {
    ...directory,
    services: withoutPhrases(directory.services),
    outsideBodies: withoutPhrases(directory.outsideBodies),
    topics: withoutPhrases(directory.topics),
    nonQuestions: withoutPhrases(directory.nonQuestions),
  };
  const records = Object.fromEntries(Object.entries(lean).filter(([, value]) => typeof value !== 'function'));
  const path = cachePath(dataDir);
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, serialize({ shape: SHAPE, version, records }), { flush: true });
  renameSync(draft, path);
}

/** Undefined if there is none or it is of another version of the knowledge. */
export function loadCachedDirectory(dataDir: string, version: string): Directory | undefined {
  try {
    const stored: unknown = deserialize(readFileSync(cachePath(dataDir)));
    const parsed = cachedSchema.safeParse(stored);
    return parsed.success && parsed.data.version === version
      ? createDirectory(parsed.data.records, version)
      : undefined;
  } catch {
    return undefined;
  }
}
