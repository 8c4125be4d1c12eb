// How the bot turns activities into questions: whose language, which memory, and what when a store fails.
import { afterEach, expect, test } from 'vitest';
import { type Question } from '#domain/question.ts';
import {
  createDirectLineCaller,
  type DirectLineCaller,
  type Session,
} from '../../fakes/direct-line-caller.ts';
import { fakeRespond } from '../../fakes/web-chat-respond.ts';

let caller: DirectLineCaller;
let asked: Question[] = [];
afterEach(() => caller.server.close());

async function start(): Promise<Session> {
  asked = [];
  caller = await createDirectLineCaller({
    respond: (question) => {
      asked.push(question);
      return fakeRespond(question);
    },
  });
  return caller.start();
}

const say = (session: Session, text: string, fields: object = {}) =>
  caller.post(session, { type: 'message', text, ...fields });

test('typed text tells its own language; a client’s locale decides nothing', async () => {
  const session = await start();
  await say(session, '水道料金', { locale: 'en-US' });
  expect(asked[0]).toEqual({ text: '水道料金', lang: undefined, earlier: undefined });
});

test('a language that the citizen chose is kept to', async () => {
  const session = await start();
  await say(session, '水道料金', { channelData: { language: 'vi' } });
  expect(asked[0]?.lang).toBe('vi');
});

test('a tapped choice, a tapped topic and text without letters stay in the language of the conversation', async () => {
  const session = await start();
  await say(session, 'garbage');
  await say(session, '粗大ごみについて');
  expect(asked[1]).toMatchObject({ lang: 'en', earlier: { choices: [{}, {}, {}, {}] } });
  await say(session, '119?');
  expect(asked[2]?.lang).toBe('en');
  await say(session, 'Tôi muốn hỏi về nước');
  expect(asked[3]?.lang).toBe('vi');
});

test('each conversation has its own memory, under a key that says nothing', async () => {
  const session = await start();
  await say(session, '水道料金');
  const other = await caller.start();
  await say(other, '手続きは');
  await say(session, '手続きは');
  expect(asked.map(({ earlier }) => earlier?.units)).toEqual([undefined, undefined, ['keiei-kikaku']]);
  for (const key of caller.ports.states.keys()) {
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(key).not.toContain(session.conversationId);
  }
});

test('feedback names an office only if this conversation was shown it', async () => {
  const session = await start();
  await say(session, '水道料金');
  const feedback = (value: object) => caller.post(session, { type: 'event', name: 'feedback', value });
  await feedback({ feedback: 'helpful', unit: 'keiei-kikaku' });
  await feedback({ feedback: 'wrong-office', unit: 'mayor' });
  await feedback({ feedback: 'wonderful' });
  expect(caller.ports.feedback).toEqual([
    { helpful: true, unit: 'keiei-kikaku' },
    { helpful: false, unit: null },
  ]);
});

test('a card’s button is thanked in the language of the conversation, our widget’s event is not', async () => {
  const session = await start();
  await say(session, 'water bill');
  const before = (await caller.activities(session)).watermark;
  await caller.post(session, { type: 'event', name: 'feedback', value: { feedback: 'helpful' } });
  await caller.post(session, { type: 'message', value: { feedback: 'helpful' } });
  const said = (await caller.activities(session, before)).activities.filter(
    ({ type, text }) => type === 'message' && text !== undefined,
  );
  expect(said).toHaveLength(1);
  expect(said[0]).toMatchObject({ locale: 'en-US' });
});

test('greets again in the language that was chosen', async () => {
  const session = await start();
  const { watermark } = await caller.activities(session);
  await caller.post(session, { type: 'event', name: 'language', channelData: { language: 'ko' } });
  const { activities } = await caller.activities(session, watermark);
  expect(activities[1]).toMatchObject({
    locale: 'ko-KR',
    suggestedActions: { actions: [{ title: '수도' }] },
  });
});

test('a store that fails costs the memory, not the answer', async () => {
  const session = await start();
  const fail = (): Promise<never> => Promise.reject(new Error('disk is full: 水道料金'));
  Object.assign(caller.ports.deps.conversationStore, { recall: fail, remember: fail });
  Object.assign(caller.ports.deps.questionLog, { add: fail });
  expect((await say(session, '水道料金')).statusCode).toBe(200);
  expect((await caller.activities(session)).activities.at(-1)).toMatchObject({ from: { role: 'bot' } });
  expect(caller.ports.logged.filter(({ level }) => level === 'warn').map(({ event }) => event)).toEqual([
    'conversation-recall-failed',
    'conversation-remember-failed',
    'question-log-failed',
  ]);
  expect(JSON.stringify(caller.ports.logged)).not.toContain('水道');
});
