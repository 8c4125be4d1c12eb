// The rules of taking a post: one question at a time, 15 a minute, a repeated post counts once.
import { type ActivityHandler } from 'botbuilder-core';
import { type Language } from '#domain/language.ts';
import { type Clock, type Logger } from '#domain/ports.ts';
import { type Conversation } from './conversation.ts';
import { type Conversations } from './conversations.ts';
import { DirectLineAdapter, toEcho, type TurnInput } from './direct-line-adapter.ts';
import { clientIdOf, TURN_TYPES, type InboundActivity } from './inbound-activity.ts';
import { toLocale } from './locale.ts';

export type PostOutcome =
  | { readonly kind: 'accepted'; readonly id: string }
  /** An earlier question of this conversation is still being answered. */
  | { readonly kind: 'busy'; readonly retryAfterSeconds: number }
  | { readonly kind: 'too-many'; readonly retryAfterSeconds: number }
  | { readonly kind: 'bot-failed' };

export type Turns = {
  /** Tells the bot that someone is here; the greeting is in the log afterwards. */
  start(conversation: Conversation, user: string, language: Language): Promise<void>;
  /** Resolves when the bot has answered. */
  post(conversation: Conversation, user: string, activity: InboundActivity): Promise<PostOutcome>;
};

/** Turns under way in this process; more than these have to wait (an offline answer takes milliseconds). */
const MAX_TURNS = 200;

export function createTurns(deps: {
  readonly bot: ActivityHandler;
  readonly conversations: Conversations;
  readonly clock: Clock;
  readonly logger: Logger;
}): Turns {
  const adapter = new DirectLineAdapter(deps.bot);
  let underWay = 0;

  async function run(
    conversation: Conversation,
    input: TurnInput,
  ): Promise<{ readonly masked: string | undefined } | undefined> {
    underWay += 1;
    try {
      return { masked: await adapter.runTurn(conversation, input) };
    } catch (error) {
      deps.logger.error('web-chat-turn-failed', { error: error instanceof Error ? error.name : 'unknown' });
      return undefined;
    } finally {
      underWay -= 1;
    }
  }

  async function answer(
    conversation: Conversation,
    user: string,
    activity: InboundActivity,
    id: string,
  ): Promise<PostOutcome> {
    const turn = await run(conversation, { user, activity: { ...activity, id } });
    const masked = turn === undefined ? '' : turn.masked;
    if (activity.text !== undefined && masked !== undefined) conversation.log.replaceText(id, masked);
    if (activity.type === 'endOfConversation') deps.conversations.remove(conversation.id);
    return turn === undefined ? { kind: 'bot-failed' } : { kind: 'accepted', id };
  }

  return {
    async start(conversation, user, language) {
      if (conversation.started) return;
      conversation.started = true;
      const activity = {
        type: 'conversationUpdate',
        membersAdded: [{ id: user, name: '' }],
        locale: toLocale(language),
      };
      await run(conversation, { user, activity });
    },

    async post(conversation, user, activity) {
      const clientId = clientIdOf(activity);
      const earlier = clientId === undefined ? undefined : conversation.log.findByClientId(clientId);
      if (earlier !== undefined) {
        await conversation.pending;
        return { kind: 'accepted', id: earlier };
      }
      if (conversation.pending !== undefined || underWay >= MAX_TURNS)
        return { kind: 'busy', retryAfterSeconds: 1 };
      const wait = conversation.limiter.take(deps.clock.now());
      if (wait > 0) return { kind: 'too-many', retryAfterSeconds: wait };
      const id = conversation.append(toEcho(activity, conversation.id, user), clientId);
      if (!TURN_TYPES.has(activity.type)) return { kind: 'accepted', id };
      const pending = answer(conversation, user, activity, id);
      conversation.pending = pending;
      try {
        return await pending;
      } finally {
        conversation.pending = undefined;
      }
    },
  };
}
