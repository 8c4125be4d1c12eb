// A made-up city, small enough to be indexed in a test: nothing in the product may depend on one real city.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock } from '#domain/ports.ts';
import { type Engine, openEngine } from '../../src/open-engine.ts';
import { createFakeClock } from './fake-clock.ts';

export const SMALL_CITY = join(import.meta.dirname, '..', 'fixtures', 'small-city');
/** A Tuesday, open. */
export const SMALL_CITY_NOW = '2024-06-04T01:00:00Z';

const RETRIEVAL = join(import.meta.dirname, '..', '..', 'src', 'retrieval');

/** Built indexes are kept between runs, but never used with other retrieval code than they were built by. */
export function smallCityDataDir(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(RETRIEVAL, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (file.endsWith('.ts')) hash.update(readFileSync(join(RETRIEVAL, file)));
  }
  return join(tmpdir(), `madoguchi-small-city-${hash.digest('hex').slice(0, 12)}`);
}

export function openSmallCity(
  options: { readonly clock?: Clock; readonly knowledgeDir?: string; readonly dataDir?: string } = {},
): Promise<Engine> {
  return openEngine({
    knowledgeDir: options.knowledgeDir ?? SMALL_CITY,
    dataDir: options.dataDir ?? smallCityDataDir(),
    clock: options.clock ?? createFakeClock(SMALL_CITY_NOW),
    onFault: (fault) => {
      throw fault;
    },
  });
}

/** A copy that a test may spoil. */
export function copySmallCity(): string {
  const folder = mkdtempSync(join(tmpdir(), 'small-city-'));
  cpSync(SMALL_CITY, folder, { recursive: true });
  return folder;
}
