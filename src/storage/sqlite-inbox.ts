// The inbox in SQLite: one process owns the file; claims live in a temporary table that a crash takes with it.
import { z } from 'zod';
import { type ArrivedEvent, type ClaimedEvent, type Inbox, type InboxCounts } from '#domain/inbox.ts';
import { type Clock } from '#domain/ports.ts';
import { type Database } from './open-database.ts';

const claimedRow = z
  .object({
    id: z.string(),
    conversation: z.string(),
    occurred_at: z.number(),
    received_at: z.number(),
    message_id: z.string().nullable(),
    payload: z.string(),
    attempts: z.number(),
    is_uncertain: z.number(),
  })
  .transform((row): ClaimedEvent => ({
    id: row.id,
    conversation: row.conversation,
    occurredAt: row.occurred_at,
    receivedAt: row.received_at,
    messageId: row.message_id,
    payload: row.payload,
    attempts: row.attempts,
    isUncertain: row.is_uncertain === 1,
  }));
const dueRow = z.object({ due: z.number().nullable() });
const countRow = z.object({
  state: z.enum(['waiting', 'answered', 'done', 'expired', 'withdrawn']),
  n: z.number(),
});

/** The earliest waiting event of a conversation in which nothing is claimed. */
const NEXT_OF_ITS_CONVERSATION = `
  state = 'waiting' AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.conversation = e.conversation)
  AND NOT EXISTS (SELECT 1 FROM inbox o WHERE o.conversation = e.conversation AND o.state = 'waiting'
    AND (o.occurred_at, o.id) < (e.occurred_at, e.id))`;
const WITHDRAWN = `state = 'withdrawn', detail = 'unsent', is_final = 1, settled_at = :at`;
const ERASED = `payload = NULL, conversation = NULL, message_id = NULL, is_uncertain = 0`;

function prepareStatements({ connection }: Database) {
  connection.exec('CREATE TEMP TABLE IF NOT EXISTS claim (conversation TEXT PRIMARY KEY, id TEXT UNIQUE)');
  return {
    insert: connection.prepare(`
      INSERT INTO inbox (id, conversation, message_id, occurred_at, received_at, payload, state)
      VALUES (:id, :conversation, :messageId, :occurredAt, :receivedAt, :payload, 'waiting')
      ON CONFLICT (id) DO UPDATE SET
        conversation = excluded.conversation, message_id = excluded.message_id,
        received_at = excluded.received_at, payload = excluded.payload,
        state = 'waiting', detail = NULL, settled_at = NULL, not_before = 0
      WHERE (inbox.state = 'waiting' AND inbox.attempts = 0) OR (inbox.state = 'expired' AND inbox.is_final = 0)`),
    isWithdrawn: connection.prepare('SELECT 1 FROM withdrawn_message WHERE message_id = ?'),
    withdraw: connection.prepare('INSERT OR IGNORE INTO withdrawn_message (message_id, at) VALUES (?, ?)'),
    eraseWithdrawn: connection.prepare(`
      UPDATE inbox SET ${WITHDRAWN}, ${ERASED}
      WHERE message_id = :messageId AND state = 'waiting'
        AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.id = inbox.id)`),
    eraseIfWithdrawn: connection.prepare(`
      UPDATE inbox SET ${WITHDRAWN}, ${ERASED}
      WHERE id = :id AND state = 'waiting' AND message_id IN (SELECT message_id FROM withdrawn_message)`),
    claimable: connection.prepare(
      `SELECT * FROM inbox e WHERE not_before <= ? AND ${NEXT_OF_ITS_CONVERSATION} ORDER BY occurred_at, id LIMIT ?`,
    ),
    claim: connection.prepare('INSERT INTO claim (conversation, id) VALUES (?, ?)'),
    release: connection.prepare('DELETE FROM claim WHERE id = ?'),
    nextDue: connection.prepare(
      `SELECT min(not_before) AS due FROM inbox e WHERE ${NEXT_OF_ITS_CONVERSATION}`,
    ),
    noteAttempt: connection.prepare(`
      UPDATE inbox SET payload = ?, attempts = attempts + 1, is_uncertain = 1 WHERE id = ? AND state = 'waiting'`),
    postpone: connection.prepare(
      `UPDATE inbox SET not_before = ?, is_uncertain = ? WHERE id = ? AND state = 'waiting'`,
    ),
    settle: connection.prepare(`
      UPDATE inbox SET state = ?, detail = ?, is_final = ?, settled_at = ?, ${ERASED}
      WHERE id = ? AND state = 'waiting'`),
    count: connection.prepare('SELECT state, count(*) AS n FROM inbox GROUP BY state'),
    deleteSettled: connection.prepare('DELETE FROM inbox WHERE settled_at < ?'),
    deleteWithdrawn: connection.prepare('DELETE FROM withdrawn_message WHERE at < ?'),
  };
}

export function createSqliteInbox(database: Database, clock: Clock): Inbox {
  const sql = prepareStatements(database);
  const { writes } = database;

  function acceptOne({ withdraws, ...event }: ArrivedEvent): number {
    if (event.messageId !== null && sql.isWithdrawn.get(event.messageId) !== undefined) return 0;
    if (withdraws !== null) {
      const at = clock.now().getTime();
      sql.withdraw.run(withdraws, at);
      sql.eraseWithdrawn.run({ at, messageId: withdraws });
    }
    return Number(sql.insert.run(event).changes);
  }

  return {
    accept: (events) => writes.run(() => events.reduce((taken, event) => taken + acceptOne(event), 0)),
    claim(limit, now) {
      const events = z.array(claimedRow).parse(sql.claimable.all(now, limit));
      for (const event of events) sql.claim.run(event.conversation, event.id);
      return Promise.resolve(events);
    },
    nextDue: () => Promise.resolve(dueRow.parse(sql.nextDue.get()).due ?? undefined),
    noteAttempt: (id, payload) => writes.run(() => void sql.noteAttempt.run(payload, id)),
    postpone: (id, { notBefore, isUncertain }) =>
      writes.run(() => {
        sql.postpone.run(notBefore, Number(isUncertain), id);
        sql.release.run(id);
        sql.eraseIfWithdrawn.run({ at: clock.now().getTime(), id });
      }, 'process'),
    settle: (id, { state, detail, isFinal = true }) =>
      writes.run(() => {
        sql.settle.run(state, detail, Number(isFinal), clock.now().getTime(), id);
        sql.release.run(id);
      }, 'process'),
    count() {
      const counts = { waiting: 0, answered: 0, done: 0, expired: 0, withdrawn: 0 };
      for (const { state, n } of z.array(countRow).parse(sql.count.all())) counts[state] = n;
      return Promise.resolve<InboxCounts>(counts);
    },
    deleteSettledBefore: (instant) =>
      writes.run(() => {
        sql.deleteWithdrawn.run(instant.getTime());
        return Number(sql.deleteSettled.run(instant.getTime()).changes);
      }, 'process'),
  };
}
