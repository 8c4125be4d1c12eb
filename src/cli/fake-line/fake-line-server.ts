// A stand-in for api.line.me: takes what our channel sends, checks it, and can be slow, limited or broken on demand.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type Clock } from '#domain/ports.ts';
import { createFakeLineState, type FakeLineState, type Verdict } from './fake-line-state.ts';
import { createFakeRichMenus, type FakeRichMenus } from './fake-rich-menus.ts';
import { findViolations } from './find-violations.ts';

/**
 * What happens to one request. `fail…` answers with `status`, `stall…` answers after `ms`; `After` does the work
 * first, as a lost answer would; `Before` never does it (a stalled one does, if nobody has replied meanwhile).
 */
export type Behaviour =
  | { readonly kind: 'work' }
  | { readonly kind: 'failBefore' | 'failAfter'; readonly status: number }
  | { readonly kind: 'stallBefore' | 'stallAfter'; readonly ms: number };

export type ApiRequest = { readonly method: string; readonly path: string; readonly status: number };

export type FakeLineServer = {
  readonly url: string;
  readonly state: FakeLineState;
  readonly menus: FakeRichMenus;
  /** Every request answered so far. */
  requests(): readonly ApiRequest[];
  /** What sent messages were refused for. */
  violations(): readonly string[];
  close(): Promise<void>;
};

export type FakeLineOptions = {
  readonly clock: Clock;
  readonly accessToken: string;
  /** Asked once per request; always working if missing. */
  readonly behave?: (path: string) => Behaviour;
  /** Monthly push quota; unlimited if missing. */
  readonly quota?: number;
  readonly port?: number;
};

type Answer = {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

const replySchema = z.looseObject({ replyToken: z.string(), messages: z.array(z.unknown()) });
const pushSchema = z.looseObject({ to: z.string(), messages: z.array(z.unknown()) });
const loadingSchema = z.looseObject({
  chatId: z.string(),
  loadingSeconds: z.number().multipleOf(5).min(5).max(60),
});

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

const REFUSED: Answer = { status: 400, body: { message: 'The request body has 1 error(s)' } };

function answerOf(verdict: Verdict): Answer {
  switch (verdict) {
    case 'delivered':
      return { status: 200, body: { sentMessages: [] } };
    case 'already-delivered':
      return { status: 409, body: { message: 'The retry key is already accepted', sentMessages: [] } };
    case 'invalid-token':
      return { status: 400, body: { message: 'Invalid reply token' } };
    default:
      return verdict satisfies never;
  }
}

export async function startFakeLineServer(options: FakeLineOptions): Promise<FakeLineServer> {
  const state = createFakeLineState(options.clock);
  const menus = createFakeRichMenus();
  const requests: ApiRequest[] = [];
  const violations: string[] = [];
  let count = 0;

  function refuses(messages: readonly unknown[]): boolean {
    const found = findViolations(messages);
    violations.push(...found);
    return found.length > 0;
  }

  function reply(body: Buffer, retryKey: string | null): Answer {
    const parsed = replySchema.safeParse(parseJson(body));
    if (!parsed.success || retryKey !== null || refuses(parsed.data.messages)) return REFUSED;
    return answerOf(state.reply(parsed.data.replyToken, parsed.data.messages));
  }

  function push(body: Buffer, retryKey: string | null): Answer {
    const parsed = pushSchema.safeParse(parseJson(body));
    if (!parsed.success || refuses(parsed.data.messages)) return REFUSED;
    const used = state.deliveries().filter(({ via }) => via === 'push').length;
    if (used >= (options.quota ?? Infinity))
      return { status: 429, body: { message: 'You have reached your monthly limit.' } };
    return answerOf(state.push(parsed.data.to, parsed.data.messages, retryKey));
  }

  function work(request: IncomingMessage, path: string, body: Buffer): Answer {
    const header = request.headers['x-line-retry-key'];
    const retryKey = typeof header === 'string' ? header : null;
    switch (`${request.method ?? ''} ${path}`) {
      case 'POST /v2/bot/message/reply':
        return reply(body, retryKey);
      case 'POST /v2/bot/message/push':
        return push(body, retryKey);
      case 'POST /v2/bot/chat/loading/start':
        return loadingSchema.safeParse(parseJson(body)).success ? { status: 202, body: {} } : REFUSED;
      case 'GET /v2/bot/message/quota':
        return options.quota === undefined
          ? { status: 200, body: { type: 'none' } }
          : { status: 200, body: { type: 'limited', value: options.quota } };
      case 'GET /v2/bot/message/quota/consumption':
        return {
          status: 200,
          body: { totalUsage: state.deliveries().filter(({ via }) => via === 'push').length },
        };
      default:
        return (
          menus.handle(request.method ?? '', path, parseJson(body), body) ?? {
            status: 404,
            body: { message: 'Not found' },
          }
        );
    }
  }

  async function behave(request: IncomingMessage, path: string, body: Buffer): Promise<Answer> {
    if (request.headers.authorization !== `Bearer ${options.accessToken}`) {
      return {
        status: 401,
        body: {
          message:
            'Authentication failed. Confirm that the access token in the authorization header is valid.',
        },
      };
    }
    const behaviour = options.behave?.(path) ?? { kind: 'work' };
    switch (behaviour.kind) {
      case 'work':
        return work(request, path, body);
      case 'failAfter':
        work(request, path, body);
        return { status: behaviour.status, body: { message: 'Internal Server Error' } };
      case 'failBefore':
        return { status: behaviour.status, body: { message: 'Internal Server Error' } };
      case 'stallAfter': {
        const answer = work(request, path, body);
        await sleep(behaviour.ms, undefined, { ref: false });
        return answer;
      }
      case 'stallBefore':
        await sleep(behaviour.ms, undefined, { ref: false });
        return work(request, path, body);
      default:
        return behaviour satisfies never;
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://fake').pathname;
    const answer = await behave(request, path, await readBody(request));
    requests.push({ method: request.method ?? '', path, status: answer.status });
    count += 1;
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      'x-line-request-id': `fake-${count}`,
      ...answer.headers,
    });
    response.end(JSON.stringify(answer.body));
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The fake LINE server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    state,
    menus,
    requests: () => requests,
    violations: () => violations,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
