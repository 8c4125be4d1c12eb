// The SQLite question log keeps the contract.
import { z } from 'zod';
import { openDatabase } from '#storage/open-database.ts';
import { createSqliteQuestionLog } from '#storage/sqlite-question-log.ts';
import { describeQuestionLog } from '../contracts/question-log-contract.ts';

const rows = z.array(z.object({ masked_text: z.string() }));

describeQuestionLog('The SQLite log', (clock) => {
  const database = openDatabase(':memory:');
  const select = database.connection.prepare('SELECT masked_text FROM question ORDER BY id');
  return {
    log: createSqliteQuestionLog(database, clock),
    texts: () => rows.parse(select.all()).map((row) => row.masked_text),
  };
});
