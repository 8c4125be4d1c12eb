// What the web chat needs from the rest of the product; app.ts provides it.
import { type Language, type Multilingual } from '#domain/language.ts';
import {
  type Clock,
  type ConversationStore,
  type IdSource,
  type Logger,
  type QuestionLog,
} from '#domain/ports.ts';
import { type ReplyChoice } from '#replies/reply.ts';
import { type Respond } from '#replies/respond.ts';

/** The few facts of the city that are shown before anything is asked. */
export type CitySummary = {
  readonly name: Multilingual;
  /** As shown, e.g. 0979-22-1111. */
  readonly switchboard: string;
  /** Buttons under the greeting, at most 13 (five are best). */
  readonly openingTopics: Readonly<Record<Language, readonly ReplyChoice[]>>;
};

export type WebChatSettings = {
  /** Where citizens reach this server, e.g. `https://chat.city.example`; unset: taken from each request. */
  readonly publicUrl: string | undefined;
  /** Origins of the pages that may embed the chat, besides our own, e.g. `https://www.city.example`. */
  readonly allowedOrigins: readonly string[];
  /** At least 32 characters; unset: random, so that tokens end with the process. */
  readonly signingKey: string | undefined;
  readonly azure:
    { readonly appId: string; readonly password: string; readonly tenantId: string } | undefined;
};

export type WebChatDeps = {
  readonly respond: Respond;
  /** Asked for at every use, so that reloaded knowledge shows at once. */
  readonly citySummary: () => CitySummary;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly conversationStore: ConversationStore;
  readonly questionLog: QuestionLog;
  readonly logger: Logger;
  readonly settings: WebChatSettings;
};
