// Authentication of Azure's activities, against a key of our own in the place of Microsoft's.
import { type AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Activity } from 'botframework-schema';
import { z } from 'zod';
import { createAzureAdapter, type ReceiveFromAzure } from '#channels/web-chat/azure-adapter.ts';
import { createWebChatBot } from '#channels/web-chat/web-chat-bot.ts';
import { createFakePorts } from '../../fakes/web-chat-ports.ts';

const APP = '11111111-1111-4111-8111-111111111111';
const SERVICE = 'https://directline.botframework.com/';
const ISSUER = 'https://api.botframework.com';

let keys: Server;
let privateKey: CryptoKey;
let strangersKey: CryptoKey;
let receive: ReceiveFromAzure;
const ports = createFakePorts();

beforeAll(async () => {
  const pair = await generateKeyPair('RS256', { extractable: true });
  privateKey = pair.privateKey;
  strangersKey = (await generateKeyPair('RS256')).privateKey;
  const jwk = {
    ...(await exportJWK(pair.publicKey)),
    kid: 'ours',
    use: 'sig',
    alg: 'RS256',
    endorsements: ['directline'],
  };
  keys = createServer((request, response) => {
    const address: AddressInfo | string | null = keys.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const document = {
      issuer: ISSUER,
      jwks_uri: `http://127.0.0.1:${port}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : document));
  });
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = keys.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  receive = createAzureAdapter({ appId: APP, password: 'p', tenantId: 't' }, createWebChatBot(ports.deps), {
    ToBotFromChannelOpenIdMetadataUrl: `http://127.0.0.1:${port}/openid`,
    ToBotFromChannelTokenIssuer: ISSUER,
  });
});
afterAll(() => keys.close());

const activitySchema = z.custom<Activity>((value) => typeof value === 'object');

/** `expectReplies` puts the replies into the response, so that nothing has to be posted anywhere. */
const activity = (fields: object = {}): Activity =>
  activitySchema.parse({
    type: 'message',
    id: 'a1',
    text: '水道料金',
    channelId: 'directline',
    serviceUrl: SERVICE,
    deliveryMode: 'expectReplies',
    from: { id: 'user' },
    recipient: { id: 'bot' },
    conversation: { id: 'c1' },
    ...fields,
  });

async function sign(claims: object = {}, key: CryptoKey = privateKey, life = '5m'): Promise<string> {
  const token = await new SignJWT({ iss: ISSUER, aud: APP, serviceurl: SERVICE, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'ours', typ: 'JWT' })
    .setIssuedAt()
    .setExpirationTime(life)
    .sign(key);
  return `Bearer ${token}`;
}

test('answers an activity that Azure has signed', async () => {
  const outcome = await receive(await sign(), activity());
  expect(outcome).toMatchObject({ kind: 'done', status: 200 });
  expect(JSON.stringify(outcome)).toContain('経営企画係');
  expect(ports.questions).toHaveLength(1);
});

test('refuses other keys, audiences, issuers, service addresses, channels and expired signatures', async () => {
  // The SDK prints the key it could not use.
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const refused: readonly (readonly [string, string, Activity])[] = [
    ['another key', await sign({}, strangersKey), activity()],
    ['another audience', await sign({ aud: 'somebody-else' }), activity()],
    ['another issuer', await sign({ iss: 'https://evil.test' }), activity()],
    ['another service address', await sign(), activity({ serviceUrl: 'https://evil.test/' })],
    ['a channel the key does not speak for', await sign(), activity({ channelId: 'msteams' })],
    ['expired', await sign({}, privateKey, '-1h'), activity()],
  ];
  for (const [name, authorization, received] of refused) {
    expect([name, await receive(authorization, received)]).toEqual([name, { kind: 'unauthorized' }]);
  }
  expect(ports.questions).toHaveLength(1);
});
