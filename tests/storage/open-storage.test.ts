// The store behind its thread keeps every contract, keeps questions for their time only, and reports its faults.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Clock } from '#domain/ports.ts';
import { openStorage, type Storage } from '#storage/open-storage.ts';
import { describeInbox } from '../contracts/inbox-contract.ts';
import { describeQuestionLog } from '../contracts/question-log-contract.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';

const QUESTION = {
  channel: 'line',
  messageId: undefined,
  maskedText: 'ごみ',
  status: 'answered',
  reason: null,
  units: [],
  language: 'ja',
} as const;

const folder = mkdtempSync(path.join(tmpdir(), 'storage-'));
const opened: Storage[] = [];
let count = 0;

function open(clock: Clock, dataDir = path.join(folder, `data-${(count += 1)}`)): Storage {
  const storage = openStorage({ dataDir, clock });
  opened.push(storage);
  return storage;
}

afterAll(async () => {
  for (const storage of opened) await storage.close();
  rmSync(folder, { recursive: true });
});

function storedTexts(dataDir: string): readonly string[] {
  const database = new DatabaseSync(path.join(dataDir, 'store.db'), { readOnly: true });
  const rows = z
    .array(z.object({ masked_text: z.string() }))
    .parse(database.prepare('SELECT masked_text FROM question ORDER BY id').all());
  database.close();
  return rows.map((row) => row.masked_text);
}

describeInbox('The stored inbox', (clock) => open(clock).inbox);
describeQuestionLog('The stored log', (clock) => {
  count += 1;
  const dataDir = path.join(folder, `data-${count}`);
  return { log: open(clock, dataDir).questions, texts: () => storedTexts(dataDir) };
});

describe('The store', () => {
  it('keeps what was stored over a restart, and deletes questions older than 90 days', async () => {
    const dataDir = path.join(folder, 'restart');
    const clock = createFakeClock();
    const first = open(clock, dataDir);
    await first.questions.add(QUESTION);
    await first.close();
    expect(storedTexts(dataDir)).toEqual(['ごみ']);
    clock.move(90 * 24 * 3_600_000 + 1);
    await open(clock, dataDir).close();
    expect(storedTexts(dataDir)).toEqual([]);
  });

  it('remembers conversations for a day', async () => {
    const clock = createFakeClock();
    const { conversations } = open(clock);
    await conversations.remember('a', { recollection: undefined, language: 'vi' });
    expect(await conversations.recall('a')).toEqual({ recollection: undefined, language: 'vi' });
    clock.move(24 * 3_600_000 + 1);
    expect(await conversations.recall('a')).toBeUndefined();
  });

  it('refuses calls once it is closed, instead of leaving them waiting', async () => {
    const storage = open(createFakeClock());
    await storage.close();
    await expect(storage.inbox.count()).rejects.toThrow('closed');
    await storage.close();
  });

  it('says at once when the folder can’t be used', () => {
    const file = path.join(folder, 'not-a-folder');
    new DatabaseSync(file).exec('CREATE TABLE t (a)');
    expect(() => openStorage({ dataDir: file, clock: createFakeClock() })).toThrow();
  });
});
