// The product on the real knowledge; its index is built by the first test that asks and shared by the others.
import { createHash } from 'node:crypto';
import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock } from '#domain/ports.ts';
import { openEngine, type Engine } from '#open-engine.ts';

export const REAL_KNOWLEDGE = join(import.meta.dirname, '../../knowledge');

/** Kept between runs of this checkout; the product itself builds anew what other code or knowledge made. */
const CHECKOUT = createHash('sha256').update(import.meta.dirname).digest('hex').slice(0, 8);
const DATA_DIR = join(tmpdir(), `madoguchi-test-${CHECKOUT}`);
/** A lock older than this was left behind by a run that was killed. */
const LOCK_EXPIRES_MS = 300_000;

/** Allow minutes in `beforeAll`: building takes half a minute of an idle machine. */
export async function openRealCity(clock: Clock, onFault?: (fault: unknown) => void): Promise<Engine> {
  const unlock = await lock(join(DATA_DIR, 'opening'));
  try {
    return await openEngine({
      knowledgeDir: REAL_KNOWLEDGE,
      dataDir: DATA_DIR,
      clock,
      ...(onFault === undefined ? {} : { onFault }),
    });
  } finally {
    unlock();
  }
}

/** Waits for whoever builds: two test files that start together would otherwise both do it. */
async function lock(path: string): Promise<() => void> {
  mkdirSync(DATA_DIR, { recursive: true });
  for (let waited = 0; ; waited += 200) {
    try {
      mkdirSync(path);
      return () => rmdirSync(path);
    } catch {
      const lockedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
      if (lockedAt !== undefined && waited > 0 && waited >= LOCK_EXPIRES_MS) rmdirSync(path);
      await sleep(200);
    }
  }
}
