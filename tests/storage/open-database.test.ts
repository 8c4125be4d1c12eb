// The store opens durable, brings old files up to date, and refuses files from the future.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '#storage/migrations.ts';
import { openDatabase } from '#storage/open-database.ts';

describe('The SQLite store', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keeps acknowledged writes through a power cut: WAL with full synchronisation', async () => {
    const database = openDatabase(path.join(folder, 'deep', 'store.db'));
    expect(database.connection.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(database.connection.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    await database.close();
    await database.close();
  });

  it('applies each migration once', async () => {
    for (let opened = 0; opened < 2; opened += 1) {
      const database = openDatabase(path.join(folder, 'store.db'));
      expect(database.connection.prepare('PRAGMA user_version').get()).toEqual({
        user_version: MIGRATIONS.length,
      });
      await database.close();
    }
  });

  it('belongs to one process at a time', async () => {
    const file = path.join(folder, 'store.db');
    const database = openDatabase(file);
    expect(() => openDatabase(file, 10)).toThrow('another process');
    await database.close();
    await openDatabase(file).close();
  });

  it('refuses a file written by a newer version', async () => {
    const file = path.join(folder, 'store.db');
    const database = openDatabase(file);
    database.connection.exec('PRAGMA user_version = 999');
    await database.close();
    expect(() => openDatabase(file)).toThrow('newer version');
  });
});
