// POST /line/webhook: hands the untouched bytes and the signature to the channel and answers with its status.
import { type FastifyInstance } from 'fastify';
import { type LineChannel } from './create-line-channel.ts';

export type LineRoutesDeps = { readonly channel: Pick<LineChannel, 'receive'> };

/** LINE states no maximum for webhook bodies; its batches are far smaller. Our own choice. */
const MAX_BODY_BYTES = 1_048_576;

/** Kept in a scope of its own, so that no other route loses its JSON parser. */
export function registerLineRoutes(server: FastifyInstance, { channel }: LineRoutesDeps): void {
  void server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES },
      (_request, body, parsed) => parsed(null, body),
    );
    scope.post(
      '/line/webhook',
      { bodyLimit: MAX_BODY_BYTES, config: { rateLimit: false } },
      async (request, reply) => {
        const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const header = request.headers['x-line-signature'];
        const status = await channel.receive(rawBody, typeof header === 'string' ? header : undefined);
        return reply.code(status).send({});
      },
    );
    done();
  });
}
