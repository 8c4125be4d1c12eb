// Commits writes that come close together in one transaction, so that a hundred of them cost one disk flush.
import { type DatabaseSync } from 'node:sqlite';

/**
 * `disk`: survives a power cut once resolved. `process`: survives the end of this process; after a power cut the
 * last of these may be missing (https://www.sqlite.org/pragma.html#pragma_synchronous).
 */
export type Durability = 'disk' | 'process';

export type WriteQueue = {
  /** Runs `work` inside a transaction and resolves to its result once committed. Its faults undo only itself. */
  run<T>(work: () => T, durability?: Durability): Promise<T>;
  /** Resolves when everything queued so far is on disk. */
  drain(): Promise<void>;
};

/** Runs its work now; the promise's fate is decided only after the commit. */
type Job = {
  readonly durability: Durability;
  perform(): void;
  resolve(): void;
  reject(fault: unknown): void;
};

function toJob<T>(
  connection: DatabaseSync,
  work: () => T,
  durability: Durability,
  resolve: (result: T) => void,
  reject: (fault: unknown) => void,
): Job {
  let settle = (): void => reject(new Error('The write was never performed.'));
  return {
    durability,
    perform() {
      connection.exec('SAVEPOINT job');
      try {
        const result = work();
        connection.exec('RELEASE job');
        settle = () => resolve(result);
      } catch (fault) {
        connection.exec('ROLLBACK TO job; RELEASE job');
        settle = () => reject(fault);
      }
    },
    resolve: () => settle(),
    reject,
  };
}

export function createWriteQueue(connection: DatabaseSync): WriteQueue {
  let queued: Job[] = [];
  let isScheduled = false;

  function flush(): void {
    isScheduled = false;
    const jobs = queued;
    queued = [];
    const isForDisk = jobs.some(({ durability }) => durability === 'disk');
    try {
      connection.exec(`PRAGMA synchronous = ${isForDisk ? 'FULL' : 'NORMAL'}; BEGIN IMMEDIATE`);
      for (const job of jobs) job.perform();
      connection.exec('COMMIT');
    } catch (fault) {
      if (connection.isOpen && connection.isTransaction) connection.exec('ROLLBACK');
      for (const job of jobs) job.reject(fault);
      return;
    }
    for (const job of jobs) job.resolve();
  }

  function run<T>(work: () => T, durability: Durability = 'disk'): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      queued.push(toJob(connection, work, durability, resolve, reject));
      if (isScheduled) return;
      isScheduled = true;
      setImmediate(flush);
    });
  }

  return { run, drain: () => run(() => undefined) };
}
