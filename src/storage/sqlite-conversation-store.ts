// What is remembered of conversations, in SQLite; states past their retention are gone.
import { z } from 'zod';
import { languageSchema } from '#domain/language.ts';
import { type Clock, type ConversationStore } from '#domain/ports.ts';
import { recollectionSchema } from '#domain/question.ts';
import { type Database } from './open-database.ts';

const stateSchema = z.strictObject({
  recollection: recollectionSchema.optional(),
  language: languageSchema.optional(),
});
const stateRow = z.object({ state: z.string() });

/** A state that this version can't read (an older shape) counts as forgotten. */
function parseState(json: string): z.infer<typeof stateSchema> | undefined {
  const parsed = stateSchema.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : undefined;
}

/** `retentionMs`: how long a state lives after it was last remembered. */
export function createSqliteConversationStore(
  { connection, writes }: Database,
  { clock, retentionMs }: { readonly clock: Clock; readonly retentionMs: number },
): ConversationStore {
  const find = connection.prepare('SELECT state FROM conversation WHERE key = ? AND at >= ?');
  const upsert = connection.prepare(`
    INSERT INTO conversation (key, state, at) VALUES (?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET state = excluded.state, at = excluded.at`);
  const deleteOne = connection.prepare('DELETE FROM conversation WHERE key = ?');
  const deleteOld = connection.prepare('DELETE FROM conversation WHERE at < ?');
  const oldest = (): number => clock.now().getTime() - retentionMs;

  return {
    recall(key) {
      const row = stateRow.optional().parse(find.get(key, oldest()));
      const state = row === undefined ? undefined : parseState(row.state);
      return Promise.resolve(
        state === undefined ? undefined : { recollection: state.recollection, language: state.language },
      );
    },
    remember: (key, state) =>
      writes.run(() => {
        deleteOld.run(oldest());
        upsert.run(key, JSON.stringify(state), clock.now().getTime());
      }, 'process'),
    forget: (key) => writes.run(() => void deleteOne.run(key), 'process'),
  };
}
