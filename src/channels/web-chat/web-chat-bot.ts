// The bot itself: a Bot Framework ActivityHandler that turns activities into questions and replies into activities.
import { createHash } from 'node:crypto';
import { ActivityHandler, type TurnContext } from 'botbuilder-core';
import { type Language } from '#domain/language.ts';
import { type ConversationState } from '#domain/ports.ts';
import { type Reply } from '#replies/reply.ts';
import { type Response } from '#replies/respond.ts';
import { composeFault, composeGreeting, composeThanks } from './compose-notice.ts';
import { languageOfLocale } from './locale.ts';
import { readActivity, type ReadActivity } from './read-activity.ts';
import { renderActivity } from './render-activity.ts';
import { type CitySummary, type WebChatDeps } from './web-chat-deps.ts';

/** Where a turn leaves the masked question, so that no channel keeps a citizen's own words. */
export const MASKED_QUESTION = Symbol('masked question');

export type BotDeps = Pick<
  WebChatDeps,
  'respond' | 'citySummary' | 'conversationStore' | 'questionLog' | 'logger'
>;

export function createWebChatBot(deps: BotDeps): ActivityHandler {
  const bot = new ActivityHandler();

  bot.onMembersAdded(async (context, next) => {
    const { membersAdded = [], recipient } = context.activity;
    // The bot itself is listed too: only someone else's arrival is greeted, and once.
    if (membersAdded.some(({ id }) => id !== recipient.id))
      await say(context, composeGreeting(deps.citySummary(), localeOf(context)));
    await next();
  });

  bot.onMessage(async (context, next) => {
    const read = readActivity(context.activity);
    if (read.kind === 'question') await answer(context, read);
    if (read.kind === 'feedback') {
      const state = await recordFeedback(context, read);
      await say(context, composeThanks(read.chosen ?? state?.language ?? localeOf(context)));
    }
    await next();
  });

  bot.onEvent(async (context, next) => {
    const read = readActivity(context.activity);
    // Our widget thanks by itself, so that a click leaves no message behind.
    if (read.kind === 'feedback') await recordFeedback(context, read);
    if (read.kind === 'language') await say(context, composeGreeting(deps.citySummary(), read.chosen));
    await next();
  });

  bot.onEndOfConversation(async (context, next) => {
    await attempt('conversation-forget-failed', deps.conversationStore.forget(keyOf(context)));
    await next();
  });

  async function answer(
    context: TurnContext,
    read: Extract<ReadActivity, { kind: 'question' }>,
  ): Promise<void> {
    await context.sendActivity({ type: 'typing' });
    const key = keyOf(context);
    const state = await attempt('conversation-recall-failed', deps.conversationStore.recall(key));
    const lang = read.chosen ?? languageOfTap(read.text, state, deps.citySummary());
    const response = await respond(
      { text: read.text, lang, earlier: state?.recollection },
      localeOf(context),
    );
    if (response.kind === 'fault') {
      context.turnState.set(MASKED_QUESTION, '');
      await say(context, response.reply);
      return;
    }
    const { reply, recollection, maskedQuestion } = response.response;
    context.turnState.set(MASKED_QUESTION, maskedQuestion);
    await attempt(
      'conversation-remember-failed',
      deps.conversationStore.remember(key, { recollection, language: reply.lang }),
    );
    await say(context, reply);
    await attempt('question-log-failed', logQuestion(response.response));
  }

  type Responded =
    | { readonly kind: 'answered'; readonly response: Response }
    | { readonly kind: 'fault'; readonly reply: Reply };

  async function respond(
    question: Parameters<BotDeps['respond']>[0],
    fallback: Language,
  ): Promise<Responded> {
    try {
      return { kind: 'answered', response: await deps.respond(question) };
    } catch (error) {
      deps.logger.error('web-chat-respond-failed', {
        error: error instanceof Error ? error.name : 'unknown',
      });
      return { kind: 'fault', reply: composeFault(deps.citySummary(), question.lang ?? fallback) };
    }
  }

  async function logQuestion({ answer: given, reply, maskedQuestion }: Response): Promise<void> {
    await deps.questionLog.add({
      channel: 'web-chat',
      messageId: undefined,
      maskedText: maskedQuestion,
      status: given.status,
      reason: given.reason,
      units: given.referrals.map(({ unit }) => unit.id),
      language: reply.lang,
    });
  }

  /** The unit is taken only if this conversation was shown it: a client can post anything. */
  async function recordFeedback(
    context: TurnContext,
    { helpful, unit }: Extract<ReadActivity, { kind: 'feedback' }>,
  ): Promise<ConversationState | undefined> {
    const state = await attempt('conversation-recall-failed', deps.conversationStore.recall(keyOf(context)));
    const isKnown = unit !== null && state?.recollection?.units.includes(unit) === true;
    const feedback = { channel: 'web-chat', helpful, unit: isKnown ? unit : null } as const;
    await attempt('feedback-log-failed', deps.questionLog.addFeedback(feedback));
    return state;
  }

  /** A failing store costs the memory of a conversation, never the answer. */
  async function attempt<T>(event: string, work: Promise<T>): Promise<T | undefined> {
    try {
      return await work;
    } catch (error) {
      deps.logger.warn(event, { error: error instanceof Error ? error.name : 'unknown' });
      return undefined;
    }
  }

  return bot;
}

async function say(context: TurnContext, reply: Reply): Promise<void> {
  await context.sendActivity(renderActivity(reply));
}

function keyOf({ activity }: TurnContext): string {
  return createHash('sha256').update(`${activity.channelId}\n${activity.conversation.id}`).digest('hex');
}

function localeOf({ activity }: TurnContext): Language {
  return languageOfLocale(activity.locale ?? '') ?? 'ja';
}

/** A tapped choice, or text without a letter, stays in the language of the conversation; other text tells its own. */
function languageOfTap(
  text: string,
  state: ConversationState | undefined,
  city: CitySummary,
): Language | undefined {
  const isChoice =
    state?.recollection?.choices.some(({ label, question }) => text === question || text === label) === true;
  if (isChoice || !/\p{L}/u.test(text)) return state?.language;
  for (const [language, topics] of Object.entries(city.openingTopics)) {
    if (topics.some(({ question }) => question === text)) return languageOfLocale(language);
  }
  return undefined;
}
