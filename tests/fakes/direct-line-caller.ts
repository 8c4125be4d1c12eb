// Calls our Direct Line endpoint the way a client does, without a network.
import Fastify, { type FastifyInstance, type InjectOptions, type LightMyRequestResponse } from 'fastify';
import { z } from 'zod';
import { registerWebChatRoutes, type WebChatOptions } from '#channels/web-chat/web-chat-routes.ts';
import { createFakePorts, type FakePorts } from './web-chat-ports.ts';

export const ORIGIN = 'http://chat.test';

const sessionSchema = z.object({
  conversationId: z.string(),
  token: z.string(),
  expires_in: z.number(),
  streamUrl: z.string().optional(),
});
export type Session = z.infer<typeof sessionSchema>;

const groupSchema = z.object({
  activities: z.array(z.record(z.string(), z.unknown())),
  watermark: z.string(),
});
export type Group = z.infer<typeof groupSchema>;

export type DirectLineCaller = {
  readonly server: FastifyInstance;
  readonly ports: FakePorts;
  call(
    method: 'GET' | 'POST',
    path: string,
    token?: string,
    payload?: InjectOptions['payload'],
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  generate(): Promise<Session>;
  start(): Promise<Session>;
  post(session: Session, activity: object): Promise<LightMyRequestResponse>;
  activities(session: Session, watermark?: string): Promise<Group>;
};

export async function createDirectLineCaller(
  overrides: Parameters<typeof createFakePorts>[0] = {},
  options: WebChatOptions = {},
): Promise<DirectLineCaller> {
  const ports = createFakePorts(overrides);
  const server = Fastify({ trustProxy: true });
  await registerWebChatRoutes(server, ports.deps, options);

  const call: DirectLineCaller['call'] = (method, path, token, payload, headers = {}) =>
    server.inject({
      method,
      url: `/v3/directline${path}`,
      headers: {
        host: 'chat.test',
        origin: ORIGIN,
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    });

  async function generate(): Promise<Session> {
    return sessionSchema.parse((await call('POST', '/tokens/generate')).json());
  }

  return {
    server,
    ports,
    call,
    generate,
    async start() {
      return sessionSchema.parse((await call('POST', '/conversations', (await generate()).token, {})).json());
    },
    post: ({ conversationId, token }, activity) =>
      call('POST', `/conversations/${conversationId}/activities`, token, activity),
    async activities({ conversationId, token }, watermark = '') {
      const response = await call(
        'GET',
        `/conversations/${conversationId}/activities?watermark=${watermark}`,
        token,
      );
      return groupSchema.parse(response.json());
    },
  };
}
