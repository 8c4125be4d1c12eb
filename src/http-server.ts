// The Fastify server: limits, health, the question endpoint, and one place where faults become answers.
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import { z } from 'zod';
import { createAddressLimits, type TooManyFromAddress } from '#channels/web-chat/address-limits-routes.ts';
import { headersForData } from '#channels/web-chat/security-headers.ts';
import { type Logger } from '#domain/ports.ts';
import { questionRequestSchema } from '#domain/question.ts';
import { type Respond } from '#replies/respond.ts';

export type HttpServerDeps = {
  readonly respond: Respond;
  readonly logger: Logger;
  readonly trustedProxies: readonly string[];
  /** True where the service is reached over TLS. */
  readonly isSecure: boolean;
  /** False while starting or draining. */
  readonly isReady: () => boolean;
};

/** A question has at most 500 characters; 8 KiB leave room for JSON and escapes. */
const BODY_LIMIT_BYTES = 8 * 1024;
const REQUEST_TIMEOUT_MS = 15_000;
const HEADERS_TIMEOUT_MS = 10_000;
/** Longer than a proxy keeps its side open, so that it never meets a closing socket. */
const KEEP_ALIVE_TIMEOUT_MS = 72_000;

class TooManyRequestsError extends Error {
  override readonly name = 'TooManyRequestsError';
  readonly statusCode = 429;
  readonly retryAfterSeconds: number;

  constructor({ retryAfterSeconds }: TooManyFromAddress) {
    super('Too many requests from one address.');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export async function createHttpServer(deps: HttpServerDeps): Promise<FastifyInstance> {
  const server = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    trustProxy: deps.trustedProxies.length > 0 ? [...deps.trustedProxies] : false,
    logger: false,
    onProtoPoisoning: 'remove',
    onConstructorPoisoning: 'remove',
  });
  server.server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ error: { code: 'not-found', message: 'ページが見つかりません。' } }),
  );
  server.setErrorHandler((error, request, reply) => {
    const status = statusOf(error);
    if (status >= 500)
      deps.logger.error('request-failed', {
        route: request.routeOptions.url ?? '',
        status,
        fault: nameOf(error),
      });
    if (error instanceof TooManyRequestsError) reply.header('retry-after', error.retryAfterSeconds);
    return reply.code(status).send({ error: { code: codeOf(status), message: messageOf(status) } });
  });
  const limits = await createAddressLimits(server, (tooMany) => new TooManyRequestsError(tooMany));
  await server.register(async (api) => {
    await api.register(helmet, headersForData(deps.isSecure));
    api.get('/livez', () => ({ status: 'live' }));
    api.get('/readyz', (_request, reply) => {
      const ready = deps.isReady();
      return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'starting-or-draining' });
    });
    api.post('/api/questions', { onRequest: limits.writes }, async (request, reply) => {
      const parsed = questionRequestSchema.safeParse(request.body);
      if (!parsed.success) {
        const problems = z.flattenError(parsed.error);
        return reply.code(400).send({
          error: { code: 'bad-request', message: messageOf(400), fields: Object.keys(problems.fieldErrors) },
        });
      }
      const { question, asOf, lang } = parsed.data;
      const response = await deps.respond({ text: question, asOf, lang });
      return reply.header('cache-control', 'no-store').send(response.answer);
    });
  });
  return server;
}

function statusOf(error: unknown): number {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

function codeOf(status: number): string {
  return (
    { 400: 'bad-request', 413: 'too-large', 415: 'unsupported-media-type', 429: 'too-many-requests' }[
      status
    ] ?? (status < 500 ? 'bad-request' : 'fault')
  );
}

function messageOf(status: number): string {
  switch (status) {
    case 400:
      return '{"question": "…", "asOf": "2021-06-01", "lang": "ja"} の形で送ってください(asOf と lang は省略できます)。';
    case 413:
      return '長すぎます。質問は500文字までにしてください。';
    case 415:
      return 'Content-Type: application/json で送ってください。';
    case 429:
      return '短い時間にたくさん送られました。少し待ってから送ってください。';
    default:
      return status < 500
        ? '読み取れない内容です。'
        : 'うまく処理できませんでした。少し待ってからもう一度お試しください。';
  }
}
