// `/api/messages` exists only with Azure credentials, and answers nobody that Azure has not signed for.
import { afterEach, expect, test } from 'vitest';
import { createAzureAdapter } from '#channels/web-chat/azure-adapter.ts';
import { createWebChatBot } from '#channels/web-chat/web-chat-bot.ts';
import { createDirectLineCaller, type DirectLineCaller } from '../../fakes/direct-line-caller.ts';
import { createFakePorts } from '../../fakes/web-chat-ports.ts';

let caller: DirectLineCaller | undefined;
afterEach(() => caller?.server.close());

const azure = {
  appId: '11111111-1111-4111-8111-111111111111',
  password: 'secret-password',
  tenantId: '22222222-2222-4222-8222-222222222222',
};
const activity = {
  type: 'message',
  id: 'a',
  text: '水道料金',
  channelId: 'emulator',
  serviceUrl: 'https://evil.test',
  from: { id: 'u' },
  recipient: { id: 'b' },
  conversation: { id: 'c' },
};

test('without credentials there is no such route', async () => {
  caller = await createDirectLineCaller();
  expect(
    (await caller.server.inject({ method: 'POST', url: '/api/messages', payload: activity })).statusCode,
  ).toBe(404);
});

test('with credentials, unsigned and wrongly signed activities are refused and never answered', async () => {
  caller = await createDirectLineCaller({ settings: { azure } });
  for (const authorization of [undefined, 'Bearer a.b.c', 'Bearer', 'Basic eDp5']) {
    const response = await caller.server.inject({
      method: 'POST',
      url: '/api/messages',
      payload: activity,
      headers: authorization === undefined ? {} : { authorization },
    });
    expect([authorization, response.statusCode]).toEqual([authorization, 401]);
    expect(response.body).toBe('');
  }
  expect(
    (await caller.server.inject({ method: 'POST', url: '/api/messages', payload: { nothing: 1 } }))
      .statusCode,
  ).toBe(400);
  expect((await caller.server.inject({ method: 'GET', url: '/api/messages' })).statusCode).toBe(404);
  expect(caller.ports.questions).toEqual([]);
  expect(JSON.stringify(caller.ports.logged)).not.toContain('secret-password');
});

test('an empty app id, which would switch authentication off, is an error at start', () => {
  const bot = createWebChatBot(createFakePorts().deps);
  expect(() => createAzureAdapter({ ...azure, appId: '' }, bot)).toThrow('app id');
});
