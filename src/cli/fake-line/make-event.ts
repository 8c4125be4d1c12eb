// Webhook events as LINE would send them, for trying and testing.

export type MadeEvent = {
  readonly type: string;
  readonly webhookEventId: string;
  readonly timestamp: number;
  readonly mode: 'active' | 'standby';
  readonly deliveryContext: { readonly isRedelivery: boolean };
  readonly source: Readonly<Record<string, string>>;
  readonly replyToken?: string;
} & Readonly<Record<string, unknown>>;

export type EventFrame = {
  readonly id: string;
  readonly timestamp: number;
  readonly userId: string;
  /** Sent in this group instead of one to one. */
  readonly groupId?: string | undefined;
  readonly replyToken?: string | undefined;
};

/** `content` holds the event's `type` and whatever belongs to that type. */
export function makeEvent(
  frame: EventFrame,
  content: { readonly type: string } & Readonly<Record<string, unknown>>,
): MadeEvent {
  return {
    ...content,
    webhookEventId: frame.id,
    timestamp: frame.timestamp,
    mode: 'active',
    deliveryContext: { isRedelivery: false },
    source:
      frame.groupId === undefined
        ? { type: 'user', userId: frame.userId }
        : { type: 'group', groupId: frame.groupId, userId: frame.userId },
    ...(frame.replyToken === undefined ? {} : { replyToken: frame.replyToken }),
  };
}

export function makeTextEvent(frame: EventFrame, text: string, messageId: string): MadeEvent {
  return makeEvent(frame, {
    type: 'message',
    message: { type: 'text', id: messageId, quoteToken: 'q', text },
  });
}

export function redelivered(event: MadeEvent): MadeEvent {
  return { ...event, deliveryContext: { isRedelivery: true } };
}
