// A webhook request -> events on disk: checks the signature, keeps what is for us, and only then says "received".
import { type ArrivedEvent, type Inbox } from '#domain/inbox.ts';
import { type Clock, type Logger } from '#domain/ports.ts';
import { type ChannelKeys } from './channel-keys.ts';
import { type Happening, type LineEvent } from './line-event.ts';
import { LINE_LIMITS } from './line-limits.ts';
import { sealWork } from './pending-work.ts';
import { readEvent } from './read-event.ts';
import { type RecentChats } from './recent-chats.ts';
import { isSignedByLine } from './verify-signature.ts';
import { webhookSchema } from './webhook-body.ts';

export type ReceiveDeps = {
  readonly channelSecret: string;
  readonly keys: ChannelKeys;
  readonly inbox: Inbox;
  readonly recentChats: RecentChats;
  /** Removes personal data; what it returns is what is stored. */
  readonly maskPersonalData: (text: string) => string;
  readonly pushFallback: boolean;
  readonly clock: Clock;
  readonly logger: Logger;
};

/** 401: not signed by LINE, nothing was looked at; 400: signed, but no webhook body. */
export type WebhookStatus = 200 | 400 | 401;

/** The minute runs from LINE's sending, which is before our receiving. Our own choice. */
const TOKEN_MARGIN_MS = 5_000;

/** Source: https://developers.line.biz/en/reference/messaging-api/#send-reply-message-reply-token */
export function replyTokenUntil(
  event: Pick<LineEvent, 'isRedelivery' | 'occurredAt'>,
  receivedAt: number,
): number {
  const minute = receivedAt + LINE_LIMITS.replyToken.max - TOKEN_MARGIN_MS;
  const atLatest = event.occurredAt + LINE_LIMITS.replyTokenOfRedelivery.max - TOKEN_MARGIN_MS;
  return event.isRedelivery ? Math.min(minute, atLatest) : minute;
}

function parseBody(rawBody: Buffer): readonly unknown[] | undefined {
  try {
    const parsed = webhookSchema.safeParse(JSON.parse(rawBody.toString('utf8')));
    return parsed.success ? parsed.data.events : undefined;
  } catch {
    return undefined;
  }
}

function messageIdOf(happening: Happening): string | null {
  return happening.kind === 'text' ? happening.messageId : null;
}

export function createReceiveWebhook(deps: ReceiveDeps) {
  const { channelSecret, keys, inbox, recentChats, maskPersonalData, pushFallback, clock, logger } = deps;

  function masked(happening: Happening): Happening {
    return happening.kind === 'text' ? { ...happening, text: maskPersonalData(happening.text) } : happening;
  }

  /** A push to a group costs one message per member, so the fallback is for one-to-one chats only. */
  function toArrived(event: LineEvent, receivedAt: number): ArrivedEvent {
    const isOneToOne = event.chat.type === 'user';
    const work = {
      happening: masked(event.happening),
      replyToken: event.replyToken,
      tokenUntil: replyTokenUntil(event, receivedAt),
      pushTo: pushFallback && isOneToOne && event.replyToken !== null ? event.chat.id : null,
      prepared: null,
    };
    return {
      id: event.id,
      conversation: keys.conversationKey(event.chat),
      occurredAt: event.occurredAt,
      receivedAt,
      messageId: messageIdOf(event.happening),
      withdraws: event.happening.kind === 'unsend' ? event.happening.messageId : null,
      payload: sealWork(work, keys),
    };
  }

  return async function receiveWebhook(
    rawBody: Buffer,
    signature: string | undefined,
  ): Promise<WebhookStatus> {
    if (!isSignedByLine(rawBody, channelSecret, signature)) {
      logger.warn('line-webhook-not-signed', { bytes: rawBody.length });
      return 401;
    }
    const raw = parseBody(rawBody);
    if (raw === undefined) return 400;
    const receivedAt = clock.now().getTime();
    const events = raw.map(readEvent).filter((event) => event !== undefined);
    if (events.length === 0) return 200;
    const stored = await inbox.accept(events.map((event) => toArrived(event, receivedAt)));
    for (const event of events) if (event.chat.type === 'user') recentChats.note(event.id, event.chat.id);
    logger.info('line-webhook-received', { events: raw.length, forUs: events.length, stored });
    return 200;
  };
}
