// The product on the real knowledge; its index is built by the first test that asks and shared by the others.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock } from '#domain/ports.ts';
import { openEngine, type Engine } from '#open-engine.ts';

export const REAL_KNOWLEDGE = join(import.meta.dirname, '../../knowledge');

/** Kept between runs of this checkout; the product itself builds anew what other code or knowledge made. */
const CHECKOUT = createHash('sha256')
  .update(import.meta.dirname)
  .digest('hex')
  .slice(0, 8);
const DATA_DIR = join(tmpdir(), `madoguchi-test-${CHECKOUT}`);
/** A lock that stands longer was left behind by a run that was killed; breaking a live one costs a second build. */
const PATIENCE_MS = 150_000;
const PAUSE_MS = 200;

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
  const unlock = (): void => rmSync(path, { recursive: true, force: true });
  for (let waited = 0; ; waited += PAUSE_MS) {
    try {
      mkdirSync(path);
      return unlock;
    } catch {
      if (waited >= PATIENCE_MS) unlock();
      await sleep(PAUSE_MS);
    }
  }
}
