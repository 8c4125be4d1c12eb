// The messages of a conversation as the browser keeps them for its tab.
import { type Message } from './message-view.ts';
import { field, parseJson, readList, readText } from './read-json.ts';
import { readReply } from './read-reply.ts';
import { type SessionStore } from './session-store.ts';

/** Older messages are dropped. */
const MAX_MESSAGES = 60;

export type Transcript = {
  all(): readonly Message[];
  add(message: Message): void;
  /** Puts `next` in the place of the same message as it was. */
  replace(message: Message, next: Message): void;
  clear(): void;
};

export function createTranscript(store: SessionStore): Transcript {
  let messages: readonly Message[] = readList(parseJson(store.read('messages') ?? ''), readMessage).filter(
    (message) => message !== undefined,
  );

  function keep(next: readonly Message[]): void {
    messages = next.slice(-MAX_MESSAGES);
    store.write('messages', JSON.stringify(messages));
  }

  return {
    all: () => messages,
    add: (message) => keep([...messages, message]),
    replace: (message, next) => keep(messages.map((kept) => (kept === message ? next : kept))),
    clear: () => keep([]),
  };
}

function readMessage(value: unknown): Message | undefined {
  if (field(value, 'kind') === 'question') return { kind: 'question', text: readText(field(value, 'text')) };
  const reply = readReply(field(value, 'reply'));
  if (reply === undefined) return undefined;
  const chosen = readText(field(value, 'chosen'));
  const feedback = (['helpful', 'wrong-office'] as const).find((known) => known === field(value, 'feedback'));
  return {
    kind: 'reply',
    reply,
    ...(chosen === '' ? {} : { chosen }),
    ...(feedback === undefined ? {} : { feedback }),
  };
}
