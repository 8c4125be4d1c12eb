// What the outside world gives the product: time, ids, memory. Tests give their own.
import { type Language } from './language.ts';
import { type Recollection } from './question.ts';

export type Clock = { now(): Date };

/** Unguessable identifiers (at least 128 random bits). */
export type IdSource = { next(): string };

/** What is remembered of a conversation: ids and a language, never the citizen's words. */
export type ConversationState = {
  readonly recollection: Recollection | undefined;
  readonly language: Language | undefined;
};

/** Keys are opaque (hashed by the channel). States older than the retention are gone. */
export type ConversationStore = {
  recall(key: string): Promise<ConversationState | undefined>;
  remember(key: string, state: ConversationState): Promise<void>;
  forget(key: string): Promise<void>;
};

export type LoggedQuestion = {
  readonly channel: 'line' | 'web-chat' | 'console' | 'http';
  /** Platform's message id, so that a withdrawn message can be deleted. */
  readonly messageId: string | undefined;
  /** Personal data already masked. */
  readonly maskedText: string;
  readonly status: string;
  readonly reason: string | null;
  readonly units: readonly string[];
  readonly language: Language;
};

/** Masked questions and feedback, kept for a limited time so that staff can see what could not be answered. */
export type QuestionLog = {
  add(question: LoggedQuestion): Promise<void>;
  addFeedback(feedback: {
    readonly channel: LoggedQuestion['channel'];
    readonly helpful: boolean;
    readonly unit: string | null;
  }): Promise<void>;
  deleteMessage(messageId: string): Promise<void>;
  deleteBefore(instant: Date): Promise<number>;
};

/** Structured log lines; values must never hold a citizen's words, addresses or secrets. */
export type Logger = {
  info(event: string, details?: Readonly<Record<string, string | number | boolean | null>>): void;
  warn(event: string, details?: Readonly<Record<string, string | number | boolean | null>>): void;
  error(event: string, details?: Readonly<Record<string, string | number | boolean | null>>): void;
};
