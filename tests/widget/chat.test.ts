// What the chat does when things go wrong: retries, refusals, resets in between.
import { expect, test } from 'vitest';
import { createChat, type Chat } from '#widget/chat.ts';
import { type ClientActivity, type DirectLineClient, type Exchange } from '#widget/direct-line-client.ts';
import { createSessionStore } from '#widget/session-store.ts';
import { createTranscript } from '#widget/transcript.ts';
import { fakeRespond } from '../fakes/web-chat-respond.ts';

const { reply } = await fakeRespond({ text: '水道料金' });
const answered: Exchange = { kind: 'done', activities: [{ channelData: { reply } }] };
const offline: Exchange = { kind: 'offline' };

type Set = {
  readonly chat: Chat;
  readonly sent: ClientActivity[];
  readonly events: string[];
  readonly settle: () => Promise<void>;
};

/** `exchanges` are what sending comes to, one after the other. */
function create(exchanges: readonly (Exchange | Promise<Exchange>)[]): Set {
  const sent: ClientActivity[] = [];
  const events: string[] = [];
  const left = [...exchanges];
  const client: DirectLineClient = {
    start: () => Promise.resolve(answered),
    send(activity) {
      sent.push(activity);
      return Promise.resolve(left.shift() ?? answered);
    },
    isStarted: () => true,
    end: () => void events.push('end'),
  };
  const store = createSessionStore(() => {
    throw new Error('storage is blocked');
  });
  let id = 0;
  const chat = createChat({
    client,
    transcript: createTranscript(store),
    language: () => 'ja',
    chosenLanguage: () => undefined,
    newId: () => String((id += 1)),
    sleep: () => Promise.resolve(),
    observer: {
      added: ({ kind }) => void events.push(kind),
      waiting: () => () => undefined,
      trouble: (kind, canRetry) => void events.push(`${kind}${canRetry ? ' retry' : ''}`),
      tooMany: (seconds) => void events.push(`wait ${String(seconds)}`),
      cleared: () => void events.push('cleared'),
    },
  });
  return { chat, sent, events, settle: () => new Promise((resolve) => setTimeout(resolve, 5)) };
}

test('sends an unsent message again three times under the same name, then leaves it to the citizen', async () => {
  const { chat, sent, events, settle } = create([offline, offline, offline, offline]);
  chat.ask('水道');
  await settle();
  expect(events).toEqual(['question', 'offline', 'offline retry']);
  expect(new Set(sent.map(({ channelData }) => channelData.clientActivityID)).size).toBe(1);
  chat.retry();
  await settle();
  expect(sent).toHaveLength(5);
  expect(events.at(-1)).toBe('reply');
  chat.retry();
  await settle();
  expect(sent).toHaveLength(5);
});

test('passes on how long to wait, and can be asked to try again', async () => {
  const { chat, events, settle } = create([{ kind: 'too-many', seconds: 42 }]);
  chat.ask('水道');
  await settle();
  expect(events).toEqual(['question', 'wait 42']);
  chat.retry();
  await settle();
  expect(events.at(-1)).toBe('reply');
});

test('takes one question at a time', async () => {
  let arrive: (exchange: Exchange) => void = () => undefined;
  const { chat, settle } = create([new Promise<Exchange>((resolve) => (arrive = resolve))]);
  expect(chat.ask('水道')).toBe(true);
  expect(chat.ask('ごみ')).toBe(false);
  arrive(answered);
  await settle();
  expect(chat.ask('ごみ')).toBe(true);
});

test('an answer that arrives after a reset belongs to nobody', async () => {
  let arrive: (exchange: Exchange) => void = () => undefined;
  const { chat, events, settle } = create([new Promise<Exchange>((resolve) => (arrive = resolve))]);
  chat.ask('水道');
  chat.reset();
  arrive(answered);
  await settle();
  expect(events).toEqual(['question', 'end', 'cleared']);
});

test('greets once, and not over a conversation that is already there', async () => {
  const { chat, events } = create([]);
  await chat.start();
  await chat.start();
  expect(events).toEqual(['reply']);
});
