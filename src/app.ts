// Composition root: engine, storage, channels and server, wired once.
import { randomUUID } from 'node:crypto';
import { type FastifyInstance } from 'fastify';
import { createLineChannel, type LineChannel } from '#channels/line/create-line-channel.ts';
import { registerLineRoutes } from '#channels/line/line-routes.ts';
import { type CitySummary } from '#channels/web-chat/web-chat-deps.ts';
import { registerWebChatRoutes } from '#channels/web-chat/web-chat-routes.ts';
import { registerChangesPageRoutes } from '#changes-page/changes-page-routes.ts';
import { maskPersonalData } from '#answering/mask-personal-data.ts';
import { type Directory } from '#domain/directory.ts';
import { type Language, textIn } from '#domain/language.ts';
import { type Clock, type Logger } from '#domain/ports.ts';
import { openStorage } from '#storage/open-storage.ts';
import { type Config } from './config.ts';
import { createHttpServer } from './http-server.ts';
import { type OnProgress, openEngine } from './open-engine.ts';

export type App = {
  readonly server: FastifyInstance;
  readonly directory: Directory;
  readonly channels: readonly string[];
  /** Stops taking requests, finishes what is under way, closes the store. */
  stop(): Promise<void>;
};

/** Opening topics shown as buttons before anything is asked. */
const OPENING_TOPICS = 6;
const TOPIC_OF_ALL = 'vague-anything';

export async function createApp(input: {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onProgress?: OnProgress;
}): Promise<App> {
  const { config, clock, logger } = input;
  const engine = await openEngine({
    knowledgeDir: config.KNOWLEDGE_DIR,
    dataDir: config.DATA_DIR,
    clock,
    ...(input.onProgress === undefined ? {} : { onProgress: input.onProgress }),
    onFault: (fault) =>
      logger.error('answer-failed', { fault: fault instanceof Error ? fault.name : 'unknown' }),
  });
  const storage = openStorage({ dataDir: config.DATA_DIR, clock });
  const ids = { next: () => randomUUID() };
  const isSecure = config.PUBLIC_URL?.startsWith('https:') === true;
  let ready = true;
  const server = await createHttpServer({
    respond: engine.respond,
    logger,
    trustedProxies: config.TRUSTED_PROXIES,
    isSecure,
    isReady: () => ready,
  });
  const citySummary = summarize(engine.directory);
  await registerWebChatRoutes(server, {
    respond: engine.respond,
    citySummary: () => citySummary,
    clock,
    ids,
    conversationStore: storage.conversations,
    questionLog: storage.questions,
    logger,
    settings: {
      publicUrl: config.PUBLIC_URL,
      allowedOrigins: config.ALLOWED_ORIGINS,
      signingKey: config.DIRECT_LINE_SIGNING_KEY,
      azure: config.azure,
    },
  });
  await registerChangesPageRoutes(server, {
    directory: engine.directory,
    clock,
    isSecure,
  });
  const line = startLine();
  return {
    server,
    directory: engine.directory,
    channels: [
      'web-chat',
      ...(line === undefined ? [] : ['line']),
      ...(config.azure === undefined ? [] : ['azure']),
    ],
    async stop() {
      ready = false;
      await server.close();
      await line?.stop();
      await storage.close();
    },
  };

  function startLine(): LineChannel | undefined {
    if (config.line === undefined) return undefined;
    const channel = createLineChannel({
      ...config.line,
      apiBaseUrl: config.LINE_API_BASE_URL,
      pushFallback: config.LINE_PUSH_FALLBACK,
      respond: engine.respond,
      maskPersonalData: (text) => maskPersonalData(text, new Set()).text,
      inbox: storage.inbox,
      conversations: storage.conversations,
      questions: storage.questions,
      ids,
      clock,
      logger,
    });
    registerLineRoutes(server, { channel });
    channel.start();
    return channel;
  }
}

function summarize(directory: Directory): CitySummary {
  const services = (
    directory.findTopic(TOPIC_OF_ALL)?.choices ?? directory.services.map(({ id }) => ({ service: id }))
  )
    .slice(0, OPENING_TOPICS)
    .flatMap(({ service }) => directory.findService(service) ?? []);
  const topicsIn = (language: Language) =>
    services.map((service) => ({
      label: textIn(service.label, language),
      question: textIn(service.label, language),
    }));
  return {
    name: directory.city.name,
    switchboard: directory.city.switchboard.telephone,
    openingTopics: {
      ja: topicsIn('ja'),
      'ja-easy': topicsIn('ja-easy'),
      en: topicsIn('en'),
      vi: topicsIn('vi'),
      zh: topicsIn('zh'),
      ko: topicsIn('ko'),
    },
  };
}
