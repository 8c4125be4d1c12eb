// The thread that owns the SQLite file, so that waiting for the disk never keeps the process from its sockets.
import { parentPort, workerData } from 'node:worker_threads';
import { type Clock } from '#domain/ports.ts';
import { openDatabase } from './open-database.ts';
import { createSqliteConversationStore } from './sqlite-conversation-store.ts';
import { createSqliteInbox } from './sqlite-inbox.ts';
import { createSqliteQuestionLog } from './sqlite-question-log.ts';
import { callSchema, threadDataSchema, type CallAnswer, type StorageCall } from './storage-call.ts';

const { file, conversationRetentionMs } = threadDataSchema.parse(workerData);

/** The time of the latest call: the clock itself stays with the caller. */
let latest = 0;
const clock: Clock = { now: () => new Date(latest) };

const database = openDatabase(file);
const stores = {
  inbox: createSqliteInbox(database, clock),
  conversations: createSqliteConversationStore(database, { clock, retentionMs: conversationRetentionMs }),
  questions: createSqliteQuestionLog(database, clock),
  database: { close: () => database.close() },
};

function perform({ store, method, args }: StorageCall): unknown {
  const target: unknown = Reflect.get(stores[store], method);
  if (typeof target !== 'function') throw new Error(`The store ${store} can't ${method}.`);
  return Reflect.apply(target, undefined, args);
}

function answer(message: CallAnswer): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', (message: unknown) => {
  const call = callSchema.parse(message);
  latest = call.at;
  Promise.try(perform, call).then(
    (result) => answer({ id: call.id, isDone: true, result }),
    (fault: unknown) =>
      answer({ id: call.id, isDone: false, why: fault instanceof Error ? fault.message : 'unknown' }),
  );
});
