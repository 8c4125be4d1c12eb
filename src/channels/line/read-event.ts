// One webhook event -> our LineEvent, or nothing where there is nothing for us to do.
import { createHash } from 'node:crypto';
import { type Chat, type Happening, type LineEvent } from './line-event.ts';
import { stripSelfMentions } from './self-mention.ts';
import { eventSchema, type WebhookEvent } from './webhook-body.ts';

type Message = NonNullable<WebhookEvent['message']>;

function readChat({ source }: WebhookEvent): Chat | undefined {
  if (source?.type === 'user' && source.userId !== undefined) return { type: 'user', id: source.userId };
  if (source?.type === 'group' && source.groupId !== undefined) return { type: 'group', id: source.groupId };
  if (source?.type === 'room' && source.roomId !== undefined) return { type: 'room', id: source.roomId };
  return undefined;
}

/** In a group only what mentions us is for us; everything else is neither answered nor stored. */
function readText(message: Message, chat: Chat, isEdit: boolean): Happening | undefined {
  const { text, id } = message;
  if (text === undefined || id === undefined) return undefined;
  const mentionees = message.mention?.mentionees ?? [];
  if (chat.type !== 'user' && !mentionees.some((mentionee) => mentionee.isSelf === true)) return undefined;
  return { kind: 'text', text: stripSelfMentions(text, mentionees), messageId: id, isEdit };
}

function readMessage(message: Message, chat: Chat): Happening | undefined {
  if (message.type === 'text') return readText(message, chat, false);
  if (chat.type !== 'user') return undefined;
  switch (message.type) {
    case 'sticker':
    case 'image':
    case 'video':
    case 'audio':
    case 'file':
      return { kind: 'unreadable', what: message.type };
    case 'location':
      return message.latitude === undefined || message.longitude === undefined
        ? undefined
        : { kind: 'location', latitude: message.latitude, longitude: message.longitude };
    default:
      return undefined;
  }
}

function readHappening(event: WebhookEvent, chat: Chat): Happening | undefined {
  switch (event.type) {
    case 'message':
      return event.message === undefined ? undefined : readMessage(event.message, chat);
    case 'messageEdited':
      return event.message?.type === 'text' ? readText(event.message, chat, true) : undefined;
    case 'postback':
      return event.postback === undefined
        ? undefined
        : {
            kind: 'postback',
            data: event.postback.data,
            newMenu: event.postback.params?.newRichMenuAliasId ?? null,
          };
    case 'unsend':
      return event.unsend === undefined ? undefined : { kind: 'unsend', messageId: event.unsend.messageId };
    case 'follow':
    case 'unfollow':
    case 'join':
    case 'leave':
      return { kind: event.type };
    default:
      return undefined;
  }
}

/** What must be done even while another module owns the chat, because it concerns what we store. */
function isAboutOurRecords(happening: Happening): boolean {
  return ['unsend', 'unfollow', 'leave'].includes(happening.kind);
}

/** Older bodies carry no event id; then the event's own unchanging content identifies it. */
function eventId(event: WebhookEvent): string {
  if (event.webhookEventId !== undefined) return event.webhookEventId;
  const content = { ...event, deliveryContext: undefined };
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}

export function readEvent(raw: unknown): LineEvent | undefined {
  const parsed = eventSchema.safeParse(raw);
  if (!parsed.success) return undefined;
  const event = parsed.data;
  const chat = readChat(event);
  const happening = chat === undefined ? undefined : readHappening(event, chat);
  if (chat === undefined || happening === undefined) return undefined;
  const isStandby = event.mode === 'standby';
  if (isStandby && !isAboutOurRecords(happening)) return undefined;
  return {
    id: eventId(event),
    occurredAt: event.timestamp,
    isRedelivery: event.deliveryContext?.isRedelivery === true,
    replyToken: isStandby ? null : (event.replyToken ?? null),
    chat,
    happening,
  };
}
