// The SQLite inbox keeps the inbox contract, survives a restart, and leaves nothing behind.
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#storage/open-database.ts';
import { createSqliteInbox } from '#storage/sqlite-inbox.ts';
import { describeInbox } from '../contracts/inbox-contract.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';

describeInbox('The SQLite inbox', (clock) => createSqliteInbox(openDatabase(':memory:'), clock));

const EVENT = {
  id: 'e1',
  conversation: 'secret-conversation',
  occurredAt: 1,
  receivedAt: 1,
  messageId: 'secret-message',
  withdraws: null,
  payload: 'secret-payload',
};

describe('The SQLite inbox on disk', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'inbox-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('finds a claimed, unfinished event again after a crash, with its uncertain attempt', async () => {
    const clock = createFakeClock();
    const first = openDatabase(path.join(folder, 'store.db'));
    const before = createSqliteInbox(first, clock);
    await before.accept([EVENT]);
    await before.claim(1, 1);
    await before.noteAttempt('e1', 'prepared');
    const crashed = path.join(folder, 'crashed');
    mkdirSync(crashed);
    for (const name of ['store.db', 'store.db-wal'])
      copyFileSync(path.join(folder, name), path.join(crashed, name));
    const second = openDatabase(path.join(crashed, 'store.db'));
    expect(await createSqliteInbox(second, clock).claim(1, 1)).toMatchObject([
      { id: 'e1', payload: 'prepared', attempts: 1, isUncertain: true },
    ]);
    await first.close();
    await second.close();
  });

  it('holds nothing about a settled event but its id and outcome, not even in free pages', async () => {
    const database = openDatabase(path.join(folder, 'store.db'));
    const inbox = createSqliteInbox(database, createFakeClock());
    await inbox.accept([EVENT]);
    await inbox.claim(1, 1);
    await inbox.settle('e1', { state: 'answered', detail: 'reply' });
    await database.close();
    const bytes = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'latin1'));
    expect(bytes.join('')).not.toContain('secret');
    expect(bytes.join('')).toContain('e1');
  });
});
