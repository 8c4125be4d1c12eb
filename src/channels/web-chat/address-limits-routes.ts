// How often one network address may call: a hook that answers 429 with Retry-After.
import rateLimit from '@fastify/rate-limit';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';

/** Questions, and new conversations, of one address per minute. */
const WRITES_PER_MINUTE = 60;
/** Polling clients ask about once a second. */
const READS_PER_MINUTE = 600;

const WINDOW_MS = 60_000;

export type TooManyFromAddress = { readonly retryAfterSeconds: number };

type Check = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

export type AddressLimits = { readonly writes: Check; readonly starts: Check; readonly reads: Check };

/**
 * The address is `request.ip`, which follows `X-Forwarded-For` only behind the configured proxies; IPv6
 * addresses count by /64. Each limit is one count over all routes that use it.
 * @param refuse makes the error to throw.
 */
export async function createAddressLimits(
  server: FastifyInstance,
  refuse: (tooMany: TooManyFromAddress) => Error,
): Promise<AddressLimits> {
  if (!server.hasDecorator('createRateLimit')) await server.register(rateLimit, { global: false });
  const limit = (max: number): Check => {
    const take = server.createRateLimit({ max, timeWindow: WINDOW_MS });
    return async (request) => {
      const taken = await take(request);
      if (!taken.isAllowed && taken.isExceeded) throw refuse({ retryAfterSeconds: taken.ttlInSeconds });
    };
  };
  return {
    writes: limit(WRITES_PER_MINUTE),
    starts: limit(WRITES_PER_MINUTE),
    reads: limit(READS_PER_MINUTE),
  };
}
