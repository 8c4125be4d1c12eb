// The store opens as a whole, keeps questions for their time only, and is there again after closing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStorage } from '#storage/open-storage.ts';
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

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'storage-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

function countQuestions(): number {
  const database = new DatabaseSync(path.join(dataDir, 'store.db'), { readOnly: true });
  const { length } = database.prepare('SELECT id FROM question').all();
  database.close();
  return length;
}

it('keeps what was stored over a restart, and deletes questions older than 90 days', async () => {
  const clock = createFakeClock();
  const first = openStorage({ dataDir, clock });
  await first.questions.add(QUESTION);
  await first.close();
  expect(countQuestions()).toBe(1);
  clock.move(90 * 24 * 3_600_000 + 1);
  await openStorage({ dataDir, clock }).close();
  expect(countQuestions()).toBe(0);
});
