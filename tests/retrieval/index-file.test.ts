// A stored index is used only for the knowledge it was made from, and a damaged one is built anew.
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IndexData } from '#retrieval/build-index.ts';
import { indexKey, indexPath, loadIndex, openReadingLexicon, saveIndex } from '#retrieval/index-file.ts';
import { buildSmallIndex } from '../fakes/build-small-index.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'madoguchi-index-'));
let index: IndexData;

beforeAll(async () => {
  index = await buildSmallIndex();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('The stored index', () => {
  it('comes back as it was saved, and leaves no draft behind', () => {
    saveIndex(dataDir, 'key', index);
    expect(loadIndex(dataDir, 'key')).toEqual(index);
    expect(readdirSync(join(dataDir, 'index')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('is not used for other knowledge', () => {
    saveIndex(dataDir, 'key', index);
    expect(loadIndex(dataDir, 'other')).toBeUndefined();
  });

  it.each([
    ['cut short', () => truncateSync(indexPath(dataDir), 1_000)],
    ['overwritten', () => writeFileSync(indexPath(dataDir), 'not an index')],
    ['empty', () => truncateSync(indexPath(dataDir), 0)],
    ['gone', () => rmSync(indexPath(dataDir))],
  ])('is built anew when it is %s', (_, damage) => {
    saveIndex(dataDir, 'key', index);
    damage();
    expect(loadIndex(dataDir, 'key')).toBeUndefined();
  });
});

describe('indexKey', () => {
  it('differs for other knowledge and for another embedding', () => {
    expect(new Set([indexKey('a', 'x'), indexKey('b', 'x'), indexKey('a', 'y')]).size).toBe(3);
    expect(indexKey('a', 'x')).toBe(indexKey('a', 'x'));
  });
});

describe('openReadingLexicon', () => {
  it('makes the word list once and then reads the stored one', () => {
    expect(openReadingLexicon(dataDir).lookUp('水道').word?.reading).toBe('すいどう');
    const file = readdirSync(join(dataDir, 'index')).find((name) => name.startsWith('readings-')) ?? '';
    const path = join(dataDir, 'index', file);
    expect(readFileSync(path, 'utf8').length).toBeGreaterThan(100_000);
    writeFileSync(path, '水道\tみずみち\t1');
    expect(openReadingLexicon(dataDir).lookUp('水道').word?.reading).toBe('みずみち');
  });
});
