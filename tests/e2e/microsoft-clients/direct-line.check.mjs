// Microsoft's DirectLineJS, unmodified, over polling and over a WebSocket: a whole conversation.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { activityZodSchema } from '@microsoft/agents-activity';
import adaptiveCards from 'adaptivecards/dist/adaptivecards.js';
import directLineJs from 'botframework-directlinejs';
import ws from 'ws';
import xhr2 from 'xhr2';
import { serveWebChat } from '../serve-web-chat.ts';

const { ConnectionStatus, DirectLine } = directLineJs;
const { AdaptiveCard, SerializationContext } = adaptiveCards;

const sockets = [];

class RecordedWebSocket extends ws {
  constructor(address) {
    super(address);
    sockets.push(this);
  }
}

let served;
before(async () => {
  globalThis.XMLHttpRequest = xhr2;
  globalThis.WebSocket = RecordedWebSocket;
  served = await serveWebChat();
});
after(() => served.stop());

async function generateToken() {
  const response = await fetch(`${served.origin}/v3/directline/tokens/generate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: served.origin },
    body: '{}',
  });
  return response.json();
}

function connect(options) {
  const client = new DirectLine({
    domain: `${served.origin}/v3/directline`,
    pollingInterval: 300,
    ...options,
  });
  const activities = [];
  const subscription = client.activity$.subscribe(
    (activity) => activities.push(activity),
    () => undefined,
  );
  const close = () => {
    subscription.unsubscribe();
    client.end();
  };
  return { client, activities, close };
}

async function until(condition, what, milliseconds = 25_000) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const found = condition();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`did not happen: ${what}`);
}

const post = (client, activity) =>
  new Promise((resolve, reject) =>
    client.postActivity({ from: { id: 'dl_somebody_else' }, ...activity }).subscribe(resolve, reject),
  );

const said = (activities, part) =>
  activities.find(({ from, text }) => from.role === 'bot' && text?.includes(part));

function assertCard(activity) {
  const [attachment] = activity.attachments;
  assert.equal(attachment.contentType, 'application/vnd.microsoft.card.adaptive');
  const context = new SerializationContext();
  new AdaptiveCard().parse(attachment.content, context);
  assert.deepEqual(
    Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message),
    [],
  );
}

for (const webSocket of [false, true]) {
  const transport = webSocket ? 'WebSocket' : 'polling';

  test(`greets, answers, asks back and takes feedback over ${transport}`, async () => {
    const { token } = await generateToken();
    const { client, activities, close } = connect({ token, webSocket });
    const greeting = await until(() => said(activities, '担当窓口をご案内します'), 'greeting');
    assert.equal(greeting.textFormat, 'plain');
    assert.equal(greeting.suggestedActions.actions.length, 3);

    const id = await post(client, { type: 'message', text: '水道料金が高い' });
    const answer = await until(() => said(activities, '経営企画係'), 'answer');
    assert.equal(answer.replyToId, id);
    assertCard(answer);
    const echo = activities.find((activity) => activity.id === id);
    assert.match(echo.from.id, /^dl_/);
    assert.notEqual(echo.from.id, 'dl_somebody_else');

    await post(client, { type: 'message', text: 'ごみ' });
    const asked = await until(() => said(activities, 'どのことについて'), 'question back');
    const [action] = asked.suggestedActions.actions;
    await post(client, { type: 'message', text: action.text ?? action.value });
    await until(() => said(activities, '家庭のごみの出し方'), 'choice answered');

    const [helpful] = answer.attachments[0].content.actions;
    await post(client, { type: 'message', value: helpful.data });
    await until(() => said(activities, 'ご意見ありがとう'), 'thanks');
    assert.ok(served.ports.feedback.some((feedback) => feedback.helpful));

    for (const activity of activities) activityZodSchema.parse(activity);
    assert.equal(
      new Set(activities.map((activity) => activity.id).filter(Boolean)).size,
      activities.filter((activity) => activity.id).length,
    );
    if (webSocket) assert.ok(activities.some(({ type }) => type === 'typing'));
    close();
  });
}

test('goes on after the socket drops, without losing or repeating anything', async () => {
  const { token } = await generateToken();
  const { client, activities, close } = connect({ token, webSocket: true });
  await until(() => said(activities, '担当窓口をご案内します'), 'greeting');
  sockets.at(-1).terminate();
  await post(client, { type: 'message', text: '水道料金が高い' });
  await until(() => said(activities, '経営企画係'), 'answer after reconnecting', 40_000);
  assert.equal(activities.filter(({ type }) => type === 'message').length, 3);
  close();
});

test('shows the conversation again after a reload', async () => {
  const { token, conversationId } = await generateToken();
  const first = connect({ token, webSocket: true });
  await until(() => said(first.activities, '担当窓口をご案内します'), 'greeting');
  await post(first.client, { type: 'message', text: '水道料金が高い' });
  await until(() => said(first.activities, '経営企画係'), 'answer');
  first.close();
  const second = connect({ token, conversationId, webSocket: true });
  await until(() => said(second.activities, '経営企画係'), 'answer again');
  assert.equal(second.activities.filter(({ type }) => type === 'message').length, 3);
  await post(second.client, { type: 'message', text: '火事です' });
  await until(() => said(second.activities, '119'), 'new answer');
  second.close();
});

test('refreshes its token', async () => {
  const { token } = await generateToken();
  const { client, activities, close } = connect({ token, webSocket: false });
  await until(() => said(activities, '担当窓口をご案内します'), 'greeting');
  const refreshed = await new Promise((resolve, reject) => client.refreshToken().subscribe(resolve, reject));
  assert.match(refreshed, /^[\w-]+\.[\w-]+\.[\w-]+$/);
  close();
});

test('tells the client that a token has expired', async () => {
  const { token } = await generateToken();
  served.ports.advance(31 * 60_000);
  const { client, close } = connect({ token, webSocket: false });
  const status = await new Promise((resolve) => {
    client.connectionStatus$.subscribe((now) => now === ConnectionStatus.FailedToConnect && resolve(now));
  });
  assert.equal(status, ConnectionStatus.FailedToConnect);
  close();
});
