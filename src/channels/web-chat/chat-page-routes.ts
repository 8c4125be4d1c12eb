// `/chat` and `/embed`: the conversation as a page of its own, by plain forms, and the page for web editors.
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import { type FastifyInstance, type FastifyReply } from 'fastify';
import { z } from 'zod';
import { languageSchema, type Language } from '#domain/language.ts';
import { type AddressLimits } from './address-limits-routes.ts';
import { chatFormSchema, toActivity, type ChatForm } from './chat-form.ts';
import { explainRefusal, problemOf } from './chat-page-problems.ts';
import { renderChatPage, type ChatPage } from './chat-page.ts';
import { composeGreeting } from './compose-notice.ts';
import { type Conversations } from './conversations.ts';
import { createHolder, type DirectLineTokens, type TokenHolder } from './direct-line-tokens.ts';
import { renderEmbedPage } from './embed-page.ts';
import { languageOfHeader } from './locale.ts';
import { type PublicOrigin } from './public-origin.ts';
import { readMessages } from './read-messages.ts';
import { headersForChatPage, headersForEmbedPage } from './security-headers.ts';
import { type Turns } from './turns.ts';
import { type WebChatDeps } from './web-chat-deps.ts';
import { type WidgetFiles } from './widget-files.ts';

const MAX_BODY_BYTES = 8192;

/** A form left open overnight still works: WCAG 2.2.1 wants more than 20 hours. */
const FORM_SECONDS = 86_400;

export type ChatPageDeps = Pick<WebChatDeps, 'citySummary' | 'ids' | 'logger'> & {
  readonly tokens: DirectLineTokens;
  readonly conversations: Conversations;
  readonly turns: Turns;
  readonly origin: PublicOrigin;
  readonly limits: AddressLimits;
  readonly files: WidgetFiles;
  readonly frameAncestors: readonly string[];
};

const querySchema = z.object({
  lang: languageSchema.optional().catch(undefined),
  /** `/chat?kiosk`: for a PC at the counter. */
  kiosk: z.string().optional().catch(undefined),
});

export async function registerChatPageRoutes(parent: FastifyInstance, deps: ChatPageDeps): Promise<void> {
  const { isSecure } = deps.origin;
  await parent.register(async (server) => {
    await server.register(helmet, headersForEmbedPage(isSecure));
    server.get('/embed', { onRequest: deps.limits.reads }, (request, reply) => {
      const cityName = deps.citySummary().name.ja;
      return sendPage(
        reply,
        200,
        renderEmbedPage({ origin: deps.origin.of(request), styles: stylesOf(deps), cityName }),
      );
    });
  });
  await parent.register(async (server) => {
    await server.register(helmet, headersForChatPage(isSecure, deps.frameAncestors));
    server.removeAllContentTypeParsers();
    await server.register(formbody, { bodyLimit: MAX_BODY_BYTES });
    addChatRoutes(server, deps);
  });
}

function addChatRoutes(server: FastifyInstance, deps: ChatPageDeps): void {
  const { citySummary, conversations, tokens, turns, ids } = deps;

  function page(state: Pick<ChatPage, 'language' | 'isChosen' | 'messages'> & Partial<ChatPage>): string {
    return renderChatPage({
      city: citySummary(),
      token: '',
      formId: ids.next(),
      problem: undefined,
      draft: '',
      styles: stylesOf(deps),
      hasScript: false,
      isKiosk: false,
      ...state,
    });
  }

  /** Carries a conversation that costs nothing until something is asked in it. */
  async function firstPage(
    language: Language,
    isChosen: boolean,
    rest: Partial<ChatPage> = {},
  ): Promise<string> {
    return page({
      language,
      isChosen,
      messages: [{ kind: 'reply', reply: composeGreeting(citySummary(), language) }],
      token: await tokens.issue(createHolder(ids), FORM_SECONDS),
      hasScript: true,
      ...rest,
    });
  }

  async function holderOf({ token }: ChatForm): Promise<TokenHolder> {
    const verified = await tokens.verify(token);
    return verified.kind === 'valid' ? verified : createHolder(ids);
  }

  async function changeLanguage(form: ChatForm, language: Language): Promise<string> {
    const holder = await holderOf(form);
    const conversation = conversations.find(holder.conversation);
    if (conversation === undefined) return firstPage(language, true, { draft: form.question });
    return page({
      language,
      isChosen: true,
      messages: readMessages(conversation.log.after(undefined).activities),
      token: await tokens.issue(holder, FORM_SECONDS),
      draft: form.question,
    });
  }

  server.get('/chat', { onRequest: deps.limits.reads }, async (request, reply) => {
    const { lang, kiosk } = querySchema.parse(request.query);
    void reply.header('vary', 'accept-language');
    const language = lang ?? languageOfHeader(request.headers['accept-language']);
    return sendPage(
      reply,
      200,
      await firstPage(language, lang !== undefined, { isKiosk: kiosk !== undefined }),
    );
  });

  server.post(
    '/chat',
    { onRequest: deps.limits.writes, bodyLimit: MAX_BODY_BYTES },
    async (request, reply) => {
      const form = chatFormSchema.parse(request.body ?? {});
      const language =
        form.lang ?? form.chosen ?? form.page ?? languageOfHeader(request.headers['accept-language']);
      const activity = toActivity(form);
      if (activity === undefined) return sendPage(reply, 200, await changeLanguage(form, language));
      const holder = await holderOf(form);
      const conversation = conversations.open(holder.conversation);
      conversation.started = true;
      const problem = problemOf(await turns.post(conversation, holder.user, activity), language);
      if (problem?.retryAfterSeconds !== undefined)
        void reply.header('retry-after', String(problem.retryAfterSeconds));
      const isUnsent = problem !== undefined || activity.type !== 'message';
      const html = page({
        language,
        isChosen: form.chosen !== undefined,
        messages: readMessages(conversation.log.after(undefined).activities),
        token: await tokens.issue(holder, FORM_SECONDS),
        problem: problem?.text,
        draft: isUnsent ? form.question : '',
      });
      return sendPage(reply, problem?.status ?? 200, html);
    },
  );

  server.setErrorHandler(async (error, request, reply) => {
    const language = languageOfHeader(request.headers['accept-language']);
    const { status, text, retryAfterSeconds } = explainRefusal(error, language);
    if (status === 500)
      deps.logger.error('chat-page-fault', { error: error instanceof Error ? error.name : 'unknown' });
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
    return sendPage(reply, status, await firstPage(language, false, { problem: text, hasScript: false }));
  });
}

function stylesOf({ files }: ChatPageDeps): string {
  return `widget/page.css?${files.get('page.css').hash}`;
}

function sendPage(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.status(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);
}
