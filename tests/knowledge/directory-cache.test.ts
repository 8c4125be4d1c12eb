// Checked records come back from disk as they were, but only for the knowledge they were checked from.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { matchEmergency } from '#answering/match-emergency.ts';
import { loadCachedDirectory, saveDirectory } from '#knowledge/directory-cache.ts';
import { smallCity } from '../fakes/small-city.ts';

function emptyDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'madoguchi-cache-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}

describe('The stored directory', () => {
  it('answers as the directory it was made from', () => {
    const dataDir = emptyDataDir();
    const city = smallCity();
    saveDirectory(dataDir, city);
    const stored = loadCachedDirectory(dataDir, city.version);
    expect(stored?.units).toEqual(city.units);
    const service = city.getService('water-bill');
    expect(stored?.getService('water-bill')).toEqual({ ...service, phrases: stored?.topics[0]?.phrases });
    expect(Object.values(stored?.getService('water-bill').phrases ?? {}).flat()).toEqual([]);
    expect(stored === undefined ? null : matchEmergency('火事です', stored.emergencies)).toMatchObject({
      id: 'fire',
    });
  });

  it('is not used for another version of the knowledge', () => {
    const dataDir = emptyDataDir();
    saveDirectory(dataDir, smallCity());
    expect(loadCachedDirectory(dataDir, 'other')).toBeUndefined();
  });

  it('is not used when it is missing or damaged', () => {
    const dataDir = emptyDataDir();
    expect(loadCachedDirectory(dataDir, 'small-city')).toBeUndefined();
    saveDirectory(dataDir, smallCity());
    writeFileSync(join(dataDir, 'index', 'directory.bin'), 'damaged');
    expect(loadCachedDirectory(dataDir, 'small-city')).toBeUndefined();
  });
});
