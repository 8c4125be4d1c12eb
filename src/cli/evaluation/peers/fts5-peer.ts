// SQLite FTS5 with the trigram tokenizer: any three characters in a row of the question, ranked by bm25.
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { type Peer } from './peer.ts';

const rowSchema = z.object({ id: z.string() });
const TRIGRAM = 3;

export const fts5Peer: Peer = {
  name: 'SQLite FTS5(trigram)',
  open: (passages) => {
    const database = new DatabaseSync(':memory:');
    database.exec("CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, text, tokenize = 'trigram')");
    const insert = database.prepare('INSERT INTO passages (id, text) VALUES (?, ?)');
    for (const { target, text } of passages) insert.run(target.id, text);
    const select = database.prepare('SELECT id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?');
    return Promise.resolve((question, limit) => {
      const query = toQuery(question);
      if (query === '') return Promise.resolve([]);
      return Promise.resolve(select.all(query, limit).map((row) => rowSchema.parse(row).id));
    });
  },
};

/** The whole sentence as one phrase would find nothing; its trigrams joined by OR find what they can. */
function toQuery(question: string): string {
  const characters = Array.from(question.replaceAll(/["\s\0]/gu, ''));
  const trigrams = characters.slice(TRIGRAM - 1).map((_, at) => characters.slice(at, at + TRIGRAM).join(''));
  return [...new Set(trigrams)].map((trigram) => `"${trigram}"`).join(' OR ');
}
