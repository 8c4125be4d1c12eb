// The SQLite conversation store keeps the contract and shrugs off states of another version.
import { expect, it } from 'vitest';
import { openDatabase } from '#storage/open-database.ts';
import { createSqliteConversationStore } from '#storage/sqlite-conversation-store.ts';
import { describeConversationStore, RETENTION_MS } from '../contracts/conversation-store-contract.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';

describeConversationStore('The SQLite store', (clock) =>
  createSqliteConversationStore(openDatabase(':memory:'), { clock, retentionMs: RETENTION_MS }),
);

it('takes a state it can’t read as forgotten', async () => {
  const clock = createFakeClock();
  const database = openDatabase(':memory:');
  const store = createSqliteConversationStore(database, { clock, retentionMs: RETENTION_MS });
  database.connection
    .prepare('INSERT INTO conversation VALUES (?, ?, ?)')
    .run('a', '{"old":1}', clock.now().getTime());
  expect(await store.recall('a')).toBeUndefined();
});
