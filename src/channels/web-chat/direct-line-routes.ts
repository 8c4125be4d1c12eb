// Direct Line 3.0, as much of it as real clients need: tokens, conversations, activities, reconnecting.
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type IdSource, type Logger } from '#domain/ports.ts';
import { type AddressLimits } from './address-limits-routes.ts';
import { assertOwn, authorizeDirectLine } from './authorize-direct-line.ts';
import { type Conversation } from './conversation.ts';
import { type Conversations } from './conversations.ts';
import { DirectLineError, toDirectLineError, toErrorBody } from './direct-line-error.ts';
import {
  createHolder,
  TOKEN_SECONDS,
  type DirectLineTokens,
  type TokenHolder,
} from './direct-line-tokens.ts';
import { inboundActivitySchema } from './inbound-activity.ts';
import { languageOfHeader, languageOfLocale } from './locale.ts';
import { type PublicOrigin } from './public-origin.ts';
import { headersForData } from './security-headers.ts';
import { type Turns } from './turns.ts';

export const DIRECT_LINE_PATH = '/v3/directline';

const MAX_BODY_BYTES = 8192;

export type DirectLineDeps = {
  readonly tokens: DirectLineTokens;
  readonly conversations: Conversations;
  readonly turns: Turns;
  readonly origin: PublicOrigin;
  readonly limits: AddressLimits;
  readonly ids: IdSource;
  readonly logger: Logger;
};

const conversationPathSchema = z.object({ id: z.string().min(1).max(100) });
const watermarkSchema = z.object({ watermark: z.string().max(40).optional() });
const startSchema = z
  .object({ locale: z.string().max(100).optional().catch(undefined) })
  .catch({ locale: undefined });

export async function registerDirectLineRoutes(parent: FastifyInstance, deps: DirectLineDeps): Promise<void> {
  await parent.register(
    async (server) => {
      await prepareServer(server, deps);
      addTokenRoutes(server, deps);
      addConversationRoutes(server, deps);
    },
    { prefix: DIRECT_LINE_PATH },
  );
}

async function prepareServer(server: FastifyInstance, deps: DirectLineDeps): Promise<void> {
  await server.register(helmet, headersForData(deps.origin.isSecure));
  await server.register(cors, {
    delegator: (request, done) => {
      const isAllowed = deps.origin.isAllowed(request.headers.origin, request);
      done(null, {
        origin: isAllowed,
        methods: ['GET', 'POST'],
        allowedHeaders: ['authorization', 'content-type', 'x-ms-bot-agent', 'x-requested-with'],
        exposedHeaders: ['retry-after'],
        maxAge: 600,
      });
    },
  });
  server.removeAllContentTypeParsers();
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: MAX_BODY_BYTES },
    (request, body, done) => {
      // DirectLineJS announces JSON even where it sends nothing.
      if (body === '') done(null, {});
      else void parseJson(request, String(body), done);
    },
  );
  server.addHook('onSend', async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    return Promise.resolve();
  });
  server.setErrorHandler((error, _request, reply) => {
    const refusal = toDirectLineError(error);
    if (refusal === undefined)
      deps.logger.error('direct-line-fault', { error: error instanceof Error ? error.name : 'unknown' });
    const { statusCode, code, message, retryAfterSeconds } =
      refusal ?? new DirectLineError(500, 'ServiceError', 'Something went wrong.');
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
    return reply.status(statusCode).send(toErrorBody({ code, message }));
  });
  server.setNotFoundHandler((_request, reply) =>
    reply
      .status(404)
      .send(toErrorBody({ code: 'NotFound', message: 'Direct Line has no such operation here.' })),
  );
}

function addTokenRoutes(server: FastifyInstance, { tokens, ids, origin, limits }: DirectLineDeps): void {
  /** Needs no secret, but a page of ours or of the allow-list: Direct Line's secret must never be in a browser. */
  server.post('/tokens/generate', { onRequest: limits.starts }, async (request) => {
    if (!origin.isAllowed(request.headers.origin, request)) {
      throw new DirectLineError(403, 'BadArgument', 'This origin may not open conversations.');
    }
    const holder = createHolder(ids);
    return tokenBody(holder, await tokens.issue(holder));
  });

  server.post('/tokens/refresh', { onRequest: limits.starts }, async (request) => {
    const holder = await authorizeDirectLine(request.headers.authorization, tokens);
    return tokenBody(holder, await tokens.issue(holder));
  });
}

function addConversationRoutes(server: FastifyInstance, deps: DirectLineDeps): void {
  const { tokens, conversations, turns, limits } = deps;

  async function streamBody(
    request: FastifyRequest,
    holder: TokenHolder,
    conversation: Conversation,
    watermark: string,
  ): Promise<object> {
    const parameters = new URLSearchParams({ watermark, t: conversation.issueTicket() });
    const address = `${deps.origin.webSocketOf(request)}${DIRECT_LINE_PATH}/conversations/${conversation.id}/stream`;
    return {
      ...tokenBody(holder, await tokens.issue(holder)),
      streamUrl: `${address}?${parameters.toString()}`,
    };
  }

  server.post('/conversations', { onRequest: limits.starts }, async (request, reply) => {
    const holder = await authorizeDirectLine(request.headers.authorization, tokens);
    const conversation = conversations.open(holder.conversation);
    const isNew = !conversation.started;
    const { locale } = startSchema.parse(request.body ?? {});
    const language = languageOfLocale(locale ?? '') ?? languageOfHeader(request.headers['accept-language']);
    await turns.start(conversation, holder.user, language);
    return reply.status(isNew ? 201 : 200).send(await streamBody(request, holder, conversation, ''));
  });

  server.get('/conversations/:id', { onRequest: limits.reads }, async (request) => {
    const holder = await authorizeFor(request, tokens);
    const conversation = conversations.open(holder.conversation);
    conversation.started = true;
    return streamBody(request, holder, conversation, watermarkOf(request));
  });

  server.get('/conversations/:id/activities', { onRequest: limits.reads }, async (request, reply) => {
    const holder = await authorizeFor(request, tokens);
    const { activities, watermark } = conversations.open(holder.conversation).log.after(watermarkOf(request));
    const json = `{"activities":[${activities.join(',')}],"watermark":${JSON.stringify(watermark)}}`;
    return reply.type('application/json; charset=utf-8').send(json);
  });

  server.post(
    '/conversations/:id/activities',
    { onRequest: limits.writes, bodyLimit: MAX_BODY_BYTES },
    async (request) => {
      const holder = await authorizeFor(request, tokens);
      const activity = inboundActivitySchema.safeParse(request.body);
      if (!activity.success)
        throw new DirectLineError(400, 'MissingProperty', 'The body is not an activity with a type.');
      const outcome = await turns.post(conversations.open(holder.conversation), holder.user, activity.data);
      switch (outcome.kind) {
        case 'accepted':
          return { id: outcome.id };
        case 'busy':
          throw new DirectLineError(
            429,
            'TooManyRequests',
            'The earlier question is still being answered.',
            outcome.retryAfterSeconds,
          );
        case 'too-many':
          throw new DirectLineError(
            429,
            'TooManyRequests',
            'Too many messages in one conversation.',
            outcome.retryAfterSeconds,
          );
        case 'bot-failed':
          throw new DirectLineError(502, 'BotError', 'The bot failed.');
        default:
          return outcome satisfies never;
      }
    },
  );
}

function tokenBody({ conversation }: TokenHolder, token: string): object {
  return { conversationId: conversation, token, expires_in: TOKEN_SECONDS };
}

function watermarkOf(request: FastifyRequest): string {
  const query = watermarkSchema.safeParse(request.query);
  return query.success ? (query.data.watermark ?? '') : '';
}

async function authorizeFor(request: FastifyRequest, tokens: DirectLineTokens): Promise<TokenHolder> {
  const holder = await authorizeDirectLine(request.headers.authorization, tokens);
  const path = conversationPathSchema.safeParse(request.params);
  return assertOwn(holder, path.success ? path.data.id : '');
}
