// What the chat does: asks, waits, retries, and keeps every message where a reload finds it again.
import { type Language } from '#domain/language.ts';
import { type ClientActivity, type DirectLineClient, type Exchange } from './direct-line-client.ts';
import { type Message } from './message-view.ts';
import { field } from './read-json.ts';
import { readReply } from './read-reply.ts';
import { type Transcript } from './transcript.ts';

/** What the chat tells the surface; nothing of it is needed to go on. */
export type ChatObserver = {
  added(message: Message): void;
  waiting(): () => void;
  trouble(kind: 'offline' | 'failed', canRetry: boolean): void;
  tooMany(seconds: number): void;
  cleared(): void;
};

export type Chat = {
  /** Greets, if there is nothing yet. */
  start(): Promise<void>;
  /** False if an earlier question is still being answered. */
  ask(question: string, label?: string): boolean;
  retry(): void;
  feedback(message: Extract<Message, { kind: 'reply' }>, feedback: 'helpful' | 'wrong-office'): void;
  /** Greets in the new language; a conversation without a question yet starts over. */
  switchLanguage(): Promise<void>;
  reset(): void;
  isBusy(): boolean;
};

/** Waiting times before a question is sent again over a broken network. */
const RETRY_MS = [1000, 2000, 4000];

export function createChat(deps: {
  readonly client: DirectLineClient;
  readonly transcript: Transcript;
  readonly observer: ChatObserver;
  /** The page's language at first, then what the citizen chose. */
  readonly language: () => Language;
  /** Undefined until the citizen chooses: answers then follow the language of the question. */
  readonly chosenLanguage: () => Language | undefined;
  readonly newId: () => string;
  readonly sleep: (milliseconds: number) => Promise<void>;
}): Chat {
  const { client, transcript, observer } = deps;
  let unsent: ClientActivity | undefined;
  let busy = false;
  /** Counts resets: an answer that arrives after one belongs to nobody. */
  let era = 0;

  function add(message: Message): void {
    transcript.add(message);
    observer.added(message);
  }

  function take(exchange: Extract<Exchange, { kind: 'done' }>): void {
    for (const activity of exchange.activities) {
      const reply = readReply(field(field(activity, 'channelData'), 'reply'));
      if (reply !== undefined) add({ kind: 'reply', reply });
    }
  }

  function activity(fields: Partial<ClientActivity>): ClientActivity {
    return {
      type: 'message',
      ...fields,
      channelData: { clientActivityID: deps.newId(), language: deps.chosenLanguage() },
    };
  }

  async function sendPatiently(sent: ClientActivity): Promise<Exchange> {
    const first = await client.send(sent, deps.language());
    if (first.kind !== 'offline') return first;
    observer.trouble('offline', false);
    for (const milliseconds of RETRY_MS) {
      await deps.sleep(milliseconds);
      const again = await client.send(sent, deps.language());
      if (again.kind !== 'offline') return again;
    }
    return first;
  }

  async function deliver(sent: ClientActivity): Promise<void> {
    busy = true;
    const mine = era;
    const stopWaiting = observer.waiting();
    const exchange = await sendPatiently(sent);
    stopWaiting();
    if (mine !== era) return;
    busy = false;
    unsent = exchange.kind === 'done' ? undefined : sent;
    switch (exchange.kind) {
      case 'done':
        return take(exchange);
      case 'too-many':
        return observer.tooMany(exchange.seconds);
      case 'offline':
      case 'failed':
        return observer.trouble(exchange.kind, true);
      default:
        return exchange satisfies never;
    }
  }

  return {
    async start() {
      if (busy || transcript.all().length > 0) return;
      busy = true;
      const mine = era;
      const exchange = await client.start(deps.language());
      if (mine !== era) return;
      busy = false;
      if (exchange.kind === 'done') take(exchange);
      else observer.trouble(exchange.kind === 'offline' ? 'offline' : 'failed', false);
    },
    ask(question, label = question) {
      if (busy) return false;
      add({ kind: 'question', text: label });
      void deliver(activity({ text: question }));
      return true;
    },
    retry() {
      if (!busy && unsent !== undefined) void deliver(unsent);
    },
    feedback(message, feedback) {
      const unit = message.reply.cards[0]?.unitId ?? null;
      void client.send(
        activity({ type: 'event', name: 'feedback', value: { feedback, unit } }),
        deps.language(),
      );
    },
    async switchLanguage() {
      const hasAsked = transcript.all().some(({ kind }) => kind === 'question');
      if (!hasAsked) transcript.clear();
      const exchange = await client.send(activity({ type: 'event', name: 'language' }), deps.language());
      if (exchange.kind === 'done') take(exchange);
    },
    reset() {
      era += 1;
      busy = false;
      unsent = undefined;
      client.end();
      transcript.clear();
      observer.cleared();
    },
    isBusy: () => busy,
  };
}
