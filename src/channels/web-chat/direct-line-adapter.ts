// Runs a turn of the bot inside this process: what the bot sends goes into the conversation, never over the network.
import { BotAdapter, TurnContext, type ActivityHandler } from 'botbuilder-core';
import { type Activity, type ResourceResponse } from 'botframework-schema';
import { type OutgoingActivity } from './activity-log.ts';
import { type Conversation } from './conversation.ts';
import { MASKED_QUESTION } from './web-chat-bot.ts';

const CHANNEL = 'directline';

const BOT = { id: 'madoguchi', name: 'Madoguchi', role: 'bot' } as const;

/** No address: nothing can be posted to it. */
const SERVICE_URL = 'urn:madoguchi:web-chat';

export type TurnInput = {
  readonly user: string;
  readonly activity: Partial<Activity> & { readonly type: string };
};

/** A class because Bot Framework wants one. */
export class DirectLineAdapter extends BotAdapter {
  readonly #bot: ActivityHandler;
  readonly #running = new WeakMap<TurnContext, Conversation>();

  constructor(bot: ActivityHandler) {
    super();
    this.#bot = bot;
  }

  /** Returns the masked form of the question, where the turn was about one. @throws whatever the bot throws. */
  async runTurn(conversation: Conversation, { user, activity }: TurnInput): Promise<string | undefined> {
    const context = new TurnContext(this, {
      ...activity,
      channelId: CHANNEL,
      serviceUrl: SERVICE_URL,
      conversation: { id: conversation.id, isGroup: false, conversationType: 'personal', name: '' },
      from: { id: user, name: '', role: 'user' },
      recipient: BOT,
    });
    this.#running.set(context, conversation);
    await this.runMiddleware(context, async (revocable) => {
      this.#running.set(revocable, conversation);
      await this.#bot.run(revocable);
    });
    const masked: unknown = context.turnState.get(MASKED_QUESTION);
    return typeof masked === 'string' ? masked : undefined;
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const conversation = this.#running.get(context);
    if (conversation === undefined) throw new Error('A turn can only send to the conversation it runs in.');
    return Promise.resolve(
      activities.flatMap((activity) => {
        const outgoing = toOutgoing(activity, conversation.id);
        if (outgoing === undefined) return [{ id: '' }];
        if (outgoing.type !== 'typing') return [{ id: conversation.append(outgoing) }];
        conversation.deliver(outgoing);
        return [{ id: '' }];
      }),
    );
  }

  override updateActivity(): Promise<void> {
    return Promise.reject(new Error('Direct Line has no way to update an activity.'));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('Direct Line has no way to delete an activity.'));
  }

  override continueConversation(): Promise<void> {
    return Promise.reject(new Error('The bot never speaks first.'));
  }
}

/** Only what a Direct Line client shows; `conversationUpdate` and traces never reach one. */
function toOutgoing(activity: Partial<Activity>, conversation: string): OutgoingActivity | undefined {
  const { type = 'message' } = activity;
  if (type !== 'message' && type !== 'typing' && type !== 'event' && type !== 'endOfConversation')
    return undefined;
  const address = { channelId: CHANNEL, conversation: { id: conversation }, from: BOT };
  return { ...activity, type, ...address, serviceUrl: undefined, recipient: undefined };
}

/** The citizen's own activity as the log and the stream carry it: Direct Line echoes every post. */
export function toEcho(activity: OutgoingActivity, conversation: string, user: string): OutgoingActivity {
  return {
    ...activity,
    channelId: CHANNEL,
    conversation: { id: conversation },
    from: { id: user, role: 'user' },
  };
}
