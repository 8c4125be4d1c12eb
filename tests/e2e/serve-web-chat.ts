// Starts the web chat alone on a free port, with fakes around it, for browsers and Microsoft's clients.
import { type AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { registerWebChatRoutes, type WebChatOptions } from '#channels/web-chat/web-chat-routes.ts';
import { createFakePorts, type FakePorts } from '../fakes/web-chat-ports.ts';

export type ServedWebChat = {
  /** e.g. `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly server: FastifyInstance;
  readonly ports: FakePorts;
  stop(): Promise<void>;
};

export async function serveWebChat(
  overrides: Parameters<typeof createFakePorts>[0] = {},
  options: WebChatOptions & {
    readonly port?: number;
    readonly extend?: (server: FastifyInstance) => void;
  } = {},
): Promise<ServedWebChat> {
  const ports = createFakePorts({ followsRealTime: true, ...overrides });
  const server = Fastify({ forceCloseConnections: true, trustProxy: true });
  await registerWebChatRoutes(server, ports.deps, options);
  options.extend?.(server);
  await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  const address: AddressInfo | string | null = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { origin: `http://127.0.0.1:${String(address.port)}`, server, ports, stop: () => server.close() };
}
