// `/api/messages` for Azure Bot Service: exists only with credentials, and answers only what Azure has signed.
import helmet from '@fastify/helmet';
import { type ActivityHandler } from 'botbuilder-core';
import { isActivity } from 'botframework-schema';
import { type FastifyInstance } from 'fastify';
import { headersForData } from './security-headers.ts';
import { type WebChatDeps } from './web-chat-deps.ts';

/** Azure's own limit of an activity. */
const MAX_BODY_BYTES = 262_144;

export async function registerAzureRoutes(
  parent: FastifyInstance,
  deps: {
    readonly azure: NonNullable<WebChatDeps['settings']['azure']>;
    readonly bot: ActivityHandler;
    readonly isSecure: boolean;
    readonly logger: WebChatDeps['logger'];
  },
): Promise<void> {
  const { createAzureAdapter } = await import('./azure-adapter.ts');
  const receive = createAzureAdapter(deps.azure, deps.bot);
  await parent.register(async (server) => {
    await server.register(helmet, headersForData(deps.isSecure));
    server.post('/api/messages', { bodyLimit: MAX_BODY_BYTES }, async (request, reply) => {
      const activity: unknown = request.body;
      if (!isActivity(activity)) return reply.status(400).send();
      const outcome = await receive(request.headers.authorization ?? '', activity);
      switch (outcome) {
        case 'done':
          return reply.status(200).send();
        case 'unauthorized':
          return reply.status(401).send();
        case 'failed':
          deps.logger.error('azure-turn-failed');
          return reply.status(500).send();
        default:
          return outcome satisfies never;
      }
    });
  });
}
