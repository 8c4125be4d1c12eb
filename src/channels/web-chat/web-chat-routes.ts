// The web chat as one plug: Direct Line, its stream, the chat page, the widget's files, and Azure if it is set up.
import { type FastifyInstance } from 'fastify';
import { createAddressLimits } from './address-limits-routes.ts';
import { registerChatPageRoutes } from './chat-page-routes.ts';
import { registerAzureRoutes } from './azure-routes.ts';
import { createConversations, type ConversationLimits } from './conversations.ts';
import { DirectLineError } from './direct-line-error.ts';
import { registerDirectLineRoutes } from './direct-line-routes.ts';
import { attachDirectLineStreams } from './direct-line-stream.ts';
import { createDirectLineTokens } from './direct-line-tokens.ts';
import { createPublicOrigin } from './public-origin.ts';
import { createTurns } from './turns.ts';
import { createWebChatBot } from './web-chat-bot.ts';
import { type WebChatDeps } from './web-chat-deps.ts';
import { createWidgetFiles } from './widget-files.ts';
import { registerWidgetRoutes } from './widget-routes.ts';

export type WebChatOptions = { readonly limits?: ConversationLimits; readonly keepAliveMs?: number };

/** Registers everything the web chat serves; its streams end with the server. */
export async function registerWebChatRoutes(
  server: FastifyInstance,
  deps: WebChatDeps,
  options: WebChatOptions = {},
): Promise<void> {
  const { clock, ids, logger, settings } = deps;
  const origin = createPublicOrigin(settings);
  const tokens = createDirectLineTokens({ signingKey: settings.signingKey, clock });
  const conversations = createConversations({
    clock,
    ids,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  const bot = createWebChatBot(deps);
  const turns = createTurns({ bot, conversations, clock, logger });
  const limits = await createAddressLimits(
    server,
    ({ retryAfterSeconds }) =>
      new DirectLineError(429, 'TooManyRequests', 'Too many requests from this address.', retryAfterSeconds),
  );

  await registerDirectLineRoutes(server, { tokens, conversations, turns, origin, limits, ids, logger });
  const files = await createWidgetFiles(deps.citySummary);
  logger.info('widget-built', { loaderGzipBytes: files.sizes.loader, wholeGzipBytes: files.sizes.whole });
  await registerWidgetRoutes(server, { files, isSecure: origin.isSecure });
  await registerChatPageRoutes(server, {
    citySummary: deps.citySummary,
    ids,
    logger,
    tokens,
    conversations,
    turns,
    origin,
    limits,
    files,
    frameAncestors: settings.allowedOrigins.map((address) => new URL(address).origin),
  });
  if (settings.azure !== undefined)
    await registerAzureRoutes(server, { azure: settings.azure, bot, isSecure: origin.isSecure, logger });

  const streams = attachDirectLineStreams(server.server, {
    conversations,
    origin,
    ...(options.keepAliveMs === undefined ? {} : { keepAliveMs: options.keepAliveMs }),
  });
  server.addHook('preClose', async () => {
    streams.close();
    return Promise.resolve();
  });
}
