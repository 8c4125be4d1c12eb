// Writes share a commit, fail alone, and are on disk when they resolve.
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWriteQueue, type WriteQueue } from '#storage/write-queue.ts';

describe('The write queue', () => {
  let connection: DatabaseSync;
  let queue: WriteQueue;
  beforeEach(() => {
    connection = new DatabaseSync(':memory:');
    connection.exec('CREATE TABLE t (a INTEGER PRIMARY KEY)');
    queue = createWriteQueue(connection);
  });

  function insert(a: number): Promise<number> {
    return queue.run(() => Number(connection.prepare('INSERT INTO t VALUES (?)').run(a).changes));
  }

  it('resolves to each write’s own result', async () => {
    expect(await Promise.all([insert(1), queue.run(() => 'two')])).toEqual([1, 'two']);
  });

  it('undoes only the write that failed', async () => {
    const results = await Promise.allSettled([insert(1), insert(1), insert(2)]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(connection.prepare('SELECT a FROM t').all()).toHaveLength(2);
  });

  it('rejects everything of a commit that fails, and goes on afterwards', async () => {
    connection.exec('BEGIN');
    await expect(insert(1)).rejects.toThrow();
    expect(await insert(2)).toBe(1);
  });

  it('flushes to the disk whenever one write of a commit asks for it', async () => {
    const level = (): unknown => connection.prepare('PRAGMA synchronous').get();
    await queue.run(() => undefined, 'process');
    expect(level()).toEqual({ synchronous: 1 });
    await Promise.all([queue.run(() => undefined, 'process'), queue.run(() => undefined, 'disk')]);
    expect(level()).toEqual({ synchronous: 2 });
  });

  it('rejects when the database is gone', async () => {
    connection.close();
    await expect(insert(1)).rejects.toThrow('not open');
  });

  it('drains', async () => {
    const write = insert(1);
    await queue.drain();
    expect(connection.prepare('SELECT a FROM t').all()).toHaveLength(1);
    await write;
  });
});
