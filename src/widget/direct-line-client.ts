// Our widget's side of Direct Line: one conversation over plain requests, without a socket to lose.
import { field, parseJson, readList, readText } from './read-json.ts';
import { type SessionStore } from './session-store.ts';

export type ClientActivity = {
  readonly type: 'message' | 'event' | 'endOfConversation';
  readonly text?: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly channelData: { readonly clientActivityID: string; readonly language: string | undefined };
};

export type Exchange =
  /** Activities of the bot since the last exchange. */
  | { readonly kind: 'done'; readonly activities: readonly unknown[] }
  | { readonly kind: 'offline' }
  | { readonly kind: 'too-many'; readonly seconds: number }
  | { readonly kind: 'failed' };

export type DirectLineClient = {
  /** Opens the conversation if there is none yet; the bot's greeting comes back. */
  start(locale: string): Promise<Exchange>;
  /** Resolves with the bot's answer. */
  send(activity: ClientActivity, locale: string): Promise<Exchange>;
  isStarted(): boolean;
  /** Leaves the conversation and has the server forget it; the next one has another id. */
  end(): void;
};

type Session = {
  readonly conversation: string;
  readonly token: string;
  readonly issuedAt: number;
  readonly watermark: string;
};

/** Tokens last 30 minutes. */
const REFRESH_AFTER_MS = 15 * 60_000;

class Refused extends Error {
  readonly status: number;
  readonly retryAfter: number;

  constructor(status: number, retryAfter: number) {
    super(`HTTP ${String(status)}`);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

export function createDirectLineClient(deps: {
  /** Ends in `/v3/directline`. */
  readonly base: string;
  readonly store: SessionStore;
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}): DirectLineClient {
  let session = readSession(deps.store.read('session'));

  function keep(next: Session | undefined): void {
    session = next;
    deps.store.write('session', next === undefined ? '' : JSON.stringify(next));
  }

  async function call(method: string, path: string, token: string, body?: unknown): Promise<unknown> {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (token !== '') headers['authorization'] = `Bearer ${token}`;
    const response = await deps.fetch(deps.base + path, {
      method,
      headers,
      credentials: 'omit',
      cache: 'no-store',
      keepalive: true,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Refused(response.status, Number(response.headers.get('retry-after') ?? '0') || 0);
    return parseJson(await response.text());
  }

  async function open(locale: string): Promise<Session> {
    const generated = await call('POST', '/tokens/generate', '', {});
    const started = await call('POST', '/conversations', readText(field(generated, 'token')), { locale });
    return toSession(started, '');
  }

  function toSession(body: unknown, watermark: string): Session {
    return {
      conversation: readText(field(body, 'conversationId')),
      token: readText(field(body, 'token')),
      issuedAt: deps.now(),
      watermark,
    };
  }

  async function current(locale: string): Promise<Session> {
    if (session === undefined) {
      keep(await open(locale));
      // Past the greeting: whoever sends has read one already.
      await collect();
    } else if (deps.now() - session.issuedAt > REFRESH_AFTER_MS) {
      keep(toSession(await call('POST', '/tokens/refresh', session.token, {}), session.watermark));
    }
    return session ?? open(locale);
  }

  async function collect(): Promise<readonly unknown[]> {
    if (session === undefined) return [];
    const { conversation, token, watermark } = session;
    const group = await call(
      'GET',
      `/conversations/${conversation}/activities?watermark=${watermark}`,
      token,
    );
    keep({ ...session, watermark: readText(field(group, 'watermark')) });
    return readList(field(group, 'activities'), (activity) => activity).filter(
      (activity) => readText(field(field(activity, 'from'), 'role')) === 'bot',
    );
  }

  async function attempt(work: () => Promise<readonly unknown[]>): Promise<Exchange> {
    try {
      return { kind: 'done', activities: await work() };
    } catch (error) {
      if (!(error instanceof Refused)) return { kind: 'offline' };
      if (error.status === 429) return { kind: 'too-many', seconds: Math.max(1, error.retryAfter) };
      return { kind: 'failed' };
    }
  }

  async function post(activity: ClientActivity, locale: string): Promise<void> {
    const { conversation, token } = await current(locale);
    await call('POST', `/conversations/${conversation}/activities`, token, activity);
  }

  return {
    start: (locale) =>
      attempt(async () => {
        if (session === undefined) keep(await open(locale));
        return collect();
      }),
    send: (activity, locale) =>
      attempt(async () => {
        try {
          await post(activity, locale);
        } catch (error) {
          // The token has run out, or the server was restarted with another key: go on in a new conversation.
          if (!(error instanceof Refused) || (error.status !== 401 && error.status !== 403)) throw error;
          keep(undefined);
          await post(activity, locale);
        }
        return collect();
      }),
    isStarted: () => session !== undefined,
    end() {
      const left = session;
      keep(undefined);
      if (left === undefined) return;
      const path = `/conversations/${left.conversation}/activities`;
      // Nobody waits for it: without a network the server forgets by itself after a while.
      call('POST', path, left.token, { type: 'endOfConversation' }).catch(() => undefined);
    },
  };
}

function readSession(stored: string | null): Session | undefined {
  const value = parseJson(stored ?? '');
  const conversation = readText(field(value, 'conversation'));
  if (conversation === '') return undefined;
  return {
    conversation,
    token: readText(field(value, 'token')),
    issuedAt: Number(field(value, 'issuedAt')) || 0,
    watermark: readText(field(value, 'watermark')),
  };
}
