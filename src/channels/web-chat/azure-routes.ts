// `/api/messages` for Azure Bot Service: exists only with credentials, and answers only what Azure has signed.
import helmet from '@fastify/helmet';
import { type ActivityHandler } from 'botbuilder-core';
import { type Activity } from 'botframework-schema';
import { type FastifyInstance } from 'fastify';
import { z } from 'zod';
import { headersForData } from './security-headers.ts';
import { type WebChatDeps } from './web-chat-deps.ts';

/** Azure's own limit of an activity. */
const MAX_BODY_BYTES = 262_144;

/** What every activity of Azure has; the SDK's own check asks for fields that Azure leaves out. */
const requiredSchema = z.object({
  type: z.string().min(1),
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.object({ id: z.string().min(1) }),
});
const activitySchema = z.custom<Activity>((value) => requiredSchema.safeParse(value).success);

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
      const activity = activitySchema.safeParse(request.body);
      if (!activity.success) return reply.status(400).send();
      const outcome = await receive(request.headers.authorization ?? '', activity.data);
      switch (outcome.kind) {
        case 'done':
          return reply.status(outcome.status).send(outcome.body);
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
