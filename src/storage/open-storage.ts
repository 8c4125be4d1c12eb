// Everything the process remembers, in one SQLite file of the data folder, with what is too old taken away.
import path from 'node:path';
import { z } from 'zod';
import { SETTLED_STATES, type ClaimedEvent, type Inbox } from '#domain/inbox.ts';
import { languageSchema } from '#domain/language.ts';
import { type Clock, type ConversationStore, type QuestionLog } from '#domain/ports.ts';
import { recollectionSchema } from '#domain/question.ts';
import { startStorageThread, type StorageThread } from './call-storage-thread.ts';
import { openDatabase } from './open-database.ts';

export type Storage = {
  readonly inbox: Inbox;
  readonly conversations: ConversationStore;
  readonly questions: QuestionLog;
  /** Finishes what is being written; afterwards every call is refused. */
  close(): Promise<void>;
};

const DAY_MS = 24 * 3_600_000;
/** A follow-up after a night still works; later it is a new conversation. */
const CONVERSATION_RETENTION_MS = DAY_MS;
/** Masked questions and feedback, as long as GOV.UK Chat shows its own (`docs` of alphagov/govuk-chat: 90 days). */
const QUESTION_RETENTION_MS = 90 * DAY_MS;
const FORGET_EVERY_MS = 3_600_000;

const nothing = z.void();
const number = z.number();
const claimedEvents: z.ZodType<readonly ClaimedEvent[]> = z.array(
  z.object({
    id: z.string(),
    conversation: z.string(),
    occurredAt: number,
    receivedAt: number,
    messageId: z.string().nullable(),
    payload: z.string(),
    attempts: number,
    isUncertain: z.boolean(),
  }),
);
const counts = z.record(z.enum([...SETTLED_STATES, 'waiting']), number);
const stateSchema = z
  .object({ recollection: recollectionSchema.or(z.undefined()), language: languageSchema.or(z.undefined()) })
  .optional();

function inboxOf({ call }: StorageThread): Inbox {
  return {
    accept: (events) => call(number, 'inbox', 'accept', events),
    claim: (limit, now) => call(claimedEvents, 'inbox', 'claim', limit, now),
    nextDue: () => call(number.optional(), 'inbox', 'nextDue'),
    noteAttempt: (id, payload) => call(nothing, 'inbox', 'noteAttempt', id, payload),
    postpone: (id, next) => call(nothing, 'inbox', 'postpone', id, next),
    settle: (id, settlement) => call(nothing, 'inbox', 'settle', id, settlement),
    count: () => call(counts, 'inbox', 'count'),
    deleteSettledBefore: (instant) => call(number, 'inbox', 'deleteSettledBefore', instant),
  };
}

function conversationsOf({ call }: StorageThread): ConversationStore {
  return {
    recall: (key) => call(stateSchema, 'conversations', 'recall', key),
    remember: (key, state) => call(nothing, 'conversations', 'remember', key, state),
    forget: (key) => call(nothing, 'conversations', 'forget', key),
  };
}

function questionsOf({ call }: StorageThread): QuestionLog {
  return {
    add: (question) => call(nothing, 'questions', 'add', question),
    addFeedback: (feedback) => call(nothing, 'questions', 'addFeedback', feedback),
    deleteMessage: (messageId) => call(nothing, 'questions', 'deleteMessage', messageId),
    deleteBefore: (instant) => call(number, 'questions', 'deleteBefore', instant),
  };
}

/** @throws at once if the file is in use by another process, can't be written, or is of a newer version. */
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
  const file = path.join(dataDir, 'store.db');
  openDatabase(file).closeNow();
  const thread = startStorageThread({ file, conversationRetentionMs: CONVERSATION_RETENTION_MS }, clock);
  const questions = questionsOf(thread);

  function forgetOld(): void {
    questions.deleteBefore(new Date(clock.now().getTime() - QUESTION_RETENTION_MS)).catch(onFault);
  }

  forgetOld();
  const forgetting = setInterval(forgetOld, FORGET_EVERY_MS).unref();
  return {
    inbox: inboxOf(thread),
    conversations: conversationsOf(thread),
    questions,
    close() {
      clearInterval(forgetting);
      return thread.end();
    },
  };
}
