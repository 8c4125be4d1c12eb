// Opens the one SQLite file of the process, durable against power loss, and brings it to the newest shape.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { MIGRATIONS } from './migrations.ts';
import { createWriteQueue, type WriteQueue } from './write-queue.ts';

export type Database = {
  readonly connection: DatabaseSync;
  readonly writes: WriteQueue;
  /** Finishes queued writes, folds the log into the file, closes. Calling it again does nothing. */
  close(): Promise<void>;
  /** Closes without waiting for queued writes. */
  closeNow(): void;
};

/** How long another process (a backup, a reader) may hold the file before a write fails, in milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;

const versionRow = z.object({ user_version: z.number() });

function migrate(connection: DatabaseSync, location: string): void {
  const version = versionRow.parse(connection.prepare('PRAGMA user_version').get()).user_version;
  if (version > MIGRATIONS.length) {
    throw new Error(`${location} was written by a newer version of this program (shape ${version}).`);
  }
  for (const [index, sql] of MIGRATIONS.entries()) {
    if (index < version) continue;
    connection.exec(`BEGIN IMMEDIATE; ${sql}; PRAGMA user_version = ${index + 1}; COMMIT`);
  }
}

/**
 * Two processes on one store would both answer the same event. The lock is the operating system's, so that a crash
 * releases it; a restart waits `waitMs` for its predecessor.
 */
function lockFor(location: string, waitMs: number): DatabaseSync | undefined {
  if (location === ':memory:') return undefined;
  const lock = new DatabaseSync(`${location}.lock`);
  try {
    lock.exec(`PRAGMA busy_timeout = ${waitMs}; BEGIN EXCLUSIVE`);
    return lock;
  } catch (fault) {
    lock.close();
    throw new Error(`${location} is in use by another process; stop that one first.`, { cause: fault });
  }
}

/**
 * `location` is a file path (its folder is made if missing) or `:memory:`. WAL with synchronous=FULL keeps every
 * acknowledged write through a power cut (https://www.sqlite.org/pragma.html#pragma_synchronous); secure_delete
 * overwrites erased content with zeros.
 */
export function openDatabase(location: string, lockWaitMs = BUSY_TIMEOUT_MS): Database {
  if (location !== ':memory:') mkdirSync(path.dirname(location), { recursive: true });
  const lock = lockFor(location, lockWaitMs);
  const connection = new DatabaseSync(location);
  connection.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS};
  `);
  migrate(connection, location);
  const writes = createWriteQueue(connection);
  let isClosed = false;

  function closeNow(): void {
    if (isClosed) return;
    isClosed = true;
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    connection.close();
    lock?.close();
  }

  return {
    connection,
    writes,
    closeNow,
    async close() {
      if (!isClosed) await writes.drain();
      closeNow();
    },
  };
}
