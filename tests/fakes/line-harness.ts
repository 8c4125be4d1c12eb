// A whole LINE conversation in one process: fake platform, real channel, real store, fake product.
import Fastify, { type FastifyInstance } from 'fastify';
import {
  createLineChannel,
  type LineChannel,
  type LineChannelDeps,
} from '#channels/line/create-line-channel.ts';
import { registerLineRoutes } from '#channels/line/line-routes.ts';
import {
  startFakeLineServer,
  type FakeLineOptions,
  type FakeLineServer,
} from '#cli/fake-line/fake-line-server.ts';
import { makeEvent, makeTextEvent, type EventFrame, type MadeEvent } from '#cli/fake-line/make-event.ts';
import { signBody, webhookBody } from '#cli/fake-line/send-webhook.ts';
import { type Clock } from '#domain/ports.ts';
import { type Question } from '#domain/question.ts';
import { createMemoryConversationStore } from '#storage/memory-conversation-store.ts';
import { createMemoryQuestionLog, type MemoryQuestionLog } from '#storage/memory-question-log.ts';
import { openDatabase, type Database } from '#storage/open-database.ts';
import { createSqliteInbox } from '#storage/sqlite-inbox.ts';
import { createCountingIds } from './counting-ids.ts';
import { createFakeRespond } from './fake-respond.ts';
import { createRecordingLogger } from './recording-logger.ts';

export const SECRET = '8c570fa6dd201bb328f1c1eac23a96d8';
export const TOKEN = 'test-channel-access-token';
export const USER = 'U206d25c2ea6bd87c17655609a1c37cb8';
export const GROUP = 'Ca56f94637cc4347f90a25382909b24b9';

export type LineHarness = {
  readonly line: FakeLineServer;
  readonly server: FastifyInstance;
  readonly channel: LineChannel;
  readonly database: Database;
  readonly inbox: LineChannelDeps['inbox'];
  readonly questions: MemoryQuestionLog;
  readonly conversations: LineChannelDeps['conversations'];
  readonly logger: ReturnType<typeof createRecordingLogger>;
  readonly asked: readonly Question[];
  /** A frame for the next event, with a fresh id and a reply token the platform knows. */
  readonly frame: (more?: Partial<EventFrame>) => EventFrame;
  readonly text: (text: string, more?: Partial<EventFrame>) => MadeEvent;
  readonly event: (content: Parameters<typeof makeEvent>[1], more?: Partial<EventFrame>) => MadeEvent;
  /** Signs and posts the events; resolves to the status once the inbox is empty again. */
  readonly deliver: (...events: readonly MadeEvent[]) => Promise<number>;
  readonly post: (body: Buffer, headers?: Readonly<Record<string, string>>) => Promise<number>;
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function startLineHarness(
  options: Partial<LineChannelDeps> & {
    readonly behave?: FakeLineOptions['behave'];
    readonly quota?: number;
    readonly isStarted?: boolean;
    readonly databaseFile?: string;
  } = {},
): Promise<LineHarness> {
  // eslint-disable-next-line no-restricted-syntax -- the tests' own clock: real time, since sockets are real
  const clock: Clock = options.clock ?? { now: () => new Date() };
  const { behave, quota } = options;
  const line = await startFakeLineServer({
    clock,
    accessToken: TOKEN,
    ...(behave === undefined ? {} : { behave }),
    ...(quota === undefined ? {} : { quota }),
  });
  const database = openDatabase(options.databaseFile ?? ':memory:');
  const inbox = createSqliteInbox(database, clock);
  const questions = createMemoryQuestionLog(clock);
  const conversations = createMemoryConversationStore({ clock, retentionMs: 3_600_000 });
  const logger = createRecordingLogger();
  const respond = createFakeRespond();
  const channel = createLineChannel({
    channelSecret: SECRET,
    channelAccessToken: TOKEN,
    apiBaseUrl: line.url,
    pushFallback: false,
    respond,
    maskPersonalData: (text) => text.replace(/\d{12}/g, '[番号]'),
    inbox,
    conversations,
    questions,
    ids: createCountingIds(),
    clock,
    logger,
    sendDeadlineMs: 300,
    ...options,
  });
  const server = Fastify();
  registerLineRoutes(server, { channel });
  if (options.isStarted !== false) channel.start();
  let count = 0;

  function frame(more: Partial<EventFrame> = {}): EventFrame {
    count += 1;
    const replyToken = `token-${count}`;
    line.state.issueReplyToken(replyToken);
    const id = `01JDEVENT${String(count).padStart(17, '0')}`;
    return { id, timestamp: clock.now().getTime(), userId: USER, replyToken, ...more };
  }

  async function post(body: Buffer, headers: Readonly<Record<string, string>> = {}): Promise<number> {
    const response = await server.inject({ method: 'POST', url: '/line/webhook', payload: body, headers });
    return response.statusCode;
  }

  async function settled(): Promise<void> {
    for (let tries = 0; tries < 2_000; tries += 1) {
      if ((await inbox.count()).waiting === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error('The inbox did not become empty.');
  }

  return {
    line,
    server,
    channel,
    database,
    inbox,
    questions,
    conversations,
    logger,
    asked: respond.asked,
    frame,
    text: (text, more) => {
      const next = frame(more);
      return makeTextEvent(next, text, `message-${next.id}`);
    },
    event: (content, more) => makeEvent(frame(more), content),
    async deliver(...events) {
      const body = webhookBody(events);
      const status = await post(body, {
        'content-type': 'application/json',
        'x-line-signature': signBody(body, SECRET),
      });
      await settled();
      return status;
    },
    post,
    settled,
    async close() {
      await channel.stop();
      await server.close();
      await line.close();
      await database.close();
    },
  };
}
