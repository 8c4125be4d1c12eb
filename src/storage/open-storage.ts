// Everything the process remembers, in one SQLite file of the data folder, with what is too old taken away.
import path from 'node:path';
import { type Inbox } from '#domain/inbox.ts';
import { type Clock, type ConversationStore, type QuestionLog } from '#domain/ports.ts';
import { openDatabase } from './open-database.ts';
import { createSqliteConversationStore } from './sqlite-conversation-store.ts';
import { createSqliteInbox } from './sqlite-inbox.ts';
import { createSqliteQuestionLog } from './sqlite-question-log.ts';

export type Storage = {
  readonly inbox: Inbox;
  readonly conversations: ConversationStore;
  readonly questions: QuestionLog;
  /** Finishes what is being written; afterwards nothing may be used. */
  close(): Promise<void>;
};

const DAY_MS = 24 * 3_600_000;
/** A follow-up after a night still works; later it is a new conversation. */
const CONVERSATION_RETENTION_MS = DAY_MS;
/** Masked questions and feedback, as long as GOV.UK Chat shows its own (`docs` of alphagov/govuk-chat: 90 days). */
const QUESTION_RETENTION_MS = 90 * DAY_MS;
const FORGET_EVERY_MS = 3_600_000;

export function openStorage({
  dataDir,
  clock,
  onFault = () => undefined,
}: {
  readonly dataDir: string;
  readonly clock: Clock;
  /** Told when forgetting failed; it is tried again an hour later. */
  readonly onFault?: (fault: unknown) => void;
}): Storage {
  const database = openDatabase(path.join(dataDir, 'store.db'));
  const questions = createSqliteQuestionLog(database, clock);

  function forgetOld(): void {
    questions.deleteBefore(new Date(clock.now().getTime() - QUESTION_RETENTION_MS)).catch(onFault);
  }

  forgetOld();
  const forgetting = setInterval(forgetOld, FORGET_EVERY_MS).unref();
  return {
    inbox: createSqliteInbox(database, clock),
    conversations: createSqliteConversationStore(database, { clock, retentionMs: CONVERSATION_RETENTION_MS }),
    questions,
    close() {
      clearInterval(forgetting);
      return database.close();
    },
  };
}
