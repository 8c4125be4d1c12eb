// `/chat` and `/embed`: the conversation as a page of its own, by plain forms, and the page for web editors.
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import { type FastifyInstance, type FastifyReply } from 'fastify';
import { z } from 'zod';
import { languageSchema, type Language } from '#domain/language.ts';
import { MAX_QUESTION_GRAPHEMES } from '#domain/question.ts';
import { uiWords } from '#widget/words/ui-words.ts';
import { type AddressLimits } from './address-limits-routes.ts';
import { chatFormSchema, toActivity, type ChatForm } from './chat-form.ts';
import { renderChatPage, type ChatPage } from './chat-page.ts';
import { composeGreeting } from './compose-notice.ts';
import { type Conversations } from './conversations.ts';
import { DirectLineError } from './direct-line-error.ts';
import { type DirectLineTokens, type TokenHolder } from './direct-line-tokens.ts';
import { renderEmbedPage } from './embed-page.ts';
import { languageOfHeader } from './locale.ts';
import { type PublicOrigin } from './public-origin.ts';
import { readMessages } from './read-messages.ts';
import { headersForChatPage, headersForEmbedPage } from './security-headers.ts';
import { type PostOutcome, type Turns } from './turns.ts';
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

const querySchema = z.object({ lang: languageSchema.optional().catch(undefined) });

export async function registerChatPageRoutes(parent: FastifyInstance, deps: ChatPageDeps): Promise<void> {
  const { isSecure } = deps.origin;
  await parent.register(async (server) => {
    await server.register(helmet, headersForEmbedPage(isSecure));
    server.get('/embed', { onRequest: deps.limits.reads }, (request, reply) => {
      const cityName = deps.citySummary().name.ja;
      return sendPage(reply, 200, renderEmbedPage({ origin: deps.origin.of(request), styles: stylesOf(deps), cityName }));
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
    return renderChatPage({ city: citySummary(), token: '', formId: ids.next(), problem: undefined, draft: '', styles: stylesOf(deps), hasScript: false, ...state });
  }

  function firstPage(language: Language, isChosen: boolean, rest: Partial<ChatPage> = {}): string {
    return page({ language, isChosen, messages: [{ kind: 'reply', reply: composeGreeting(citySummary(), language) }], hasScript: true, ...rest });
  }

  async function holderOf(form: ChatForm): Promise<TokenHolder> {
    const verified = form.token === '' ? undefined : await tokens.verify(form.token);
    if (verified?.kind === 'valid') return verified;
    return { conversation: ids.next(), user: `dl_${ids.next()}` };
  }

  server.get('/chat', { onRequest: deps.limits.reads }, (request, reply) => {
    const { lang } = querySchema.parse(request.query);
    void reply.header('vary', 'accept-language');
    return sendPage(reply, 200, firstPage(lang ?? languageOfHeader(request.headers['accept-language']), lang !== undefined));
  });

  server.post('/chat', { onRequest: deps.limits.writes, bodyLimit: MAX_BODY_BYTES }, async (request, reply) => {
    const form = chatFormSchema.parse(request.body ?? {});
    const chosen = form.lang ?? form.chosen;
    const language = chosen ?? form.page ?? languageOfHeader(request.headers['accept-language']);
    const activity = toActivity({ ...form, chosen });
    if (activity === undefined && form.token === '') {
      return sendPage(reply, 200, firstPage(language, true, { draft: form.question }));
    }
    const holder = await holderOf(form);
    const conversation = conversations.open(holder.conversation);
    conversation.started = true;
    const outcome = activity === undefined ? undefined : await turns.post(conversation, holder.user, activity);
    const problem = outcome === undefined ? undefined : problemOf(outcome, language);
    if (problem?.retryAfterSeconds !== undefined) void reply.header('retry-after', String(problem.retryAfterSeconds));
    const isDraft = problem !== undefined || activity?.type !== 'message';
    const html = page({
      language,
      isChosen: chosen !== undefined,
      messages: readMessages(conversation.log.after(undefined).activities),
      token: await tokens.issue(holder, FORM_SECONDS),
      problem: problem?.text,
      draft: isDraft ? form.question : '',
    });
    return sendPage(reply, problem?.status ?? 200, html);
  });

  server.setErrorHandler((error, request, reply) => {
    const { status, text, retryAfterSeconds } = explain(error, languageOfHeader(request.headers['accept-language']));
    if (status === 500) deps.logger.error('chat-page-fault', { error: error instanceof Error ? error.name : 'unknown' });
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
    const language = languageOfHeader(request.headers['accept-language']);
    return sendPage(reply, status, firstPage(language, false, { problem: text, hasScript: false }));
  });
}

type Problem = { readonly status: number; readonly text: string; readonly retryAfterSeconds?: number };

function problemOf(outcome: PostOutcome, language: Language): Problem | undefined {
  const words = uiWords(language);
  switch (outcome.kind) {
    case 'accepted':
      return undefined;
    case 'busy':
      return { status: 429, text: words.busy, retryAfterSeconds: outcome.retryAfterSeconds };
    case 'too-many':
      return { status: 429, text: words.tooMany(outcome.retryAfterSeconds), retryAfterSeconds: outcome.retryAfterSeconds };
    case 'bot-failed':
      return { status: 502, text: words.failed };
    default:
      return outcome satisfies never;
  }
}

/** A refusal before the form could be read. */
function explain(error: unknown, language: Language): Problem {
  const words = uiWords(language);
  if (error instanceof DirectLineError && error.retryAfterSeconds !== undefined) {
    return { status: 429, text: words.tooMany(error.retryAfterSeconds), retryAfterSeconds: error.retryAfterSeconds };
  }
  const status = error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  if (status === 413) return { status, text: words.tooLong(MAX_QUESTION_GRAPHEMES) };
  return { status: status >= 400 && status < 500 ? status : 500, text: words.failed };
}

function stylesOf({ files }: ChatPageDeps): string {
  return `widget/page.css?${files.get('page.css').hash}`;
}

function sendPage(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.status(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);
}
