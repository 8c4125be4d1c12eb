// Every limit of LINE's platform that this channel keeps, each with the address that states it.

const REFERENCE = 'https://developers.line.biz/en/reference/messaging-api/';
const DOCS = 'https://developers.line.biz/en/docs/messaging-api/';

/**
 * How a field is counted: UTF-16 code units (JavaScript's `length`), grapheme clusters, bytes of JSON, list items
 * or milliseconds. Which text field uses which: https://developers.line.biz/en/docs/messaging-api/text-character-count/
 */
export type LimitUnit = 'utf16' | 'graphemes' | 'bytes' | 'items' | 'ms' | 'pixels';

export type LineLimit = { readonly max: number; readonly unit: LimitUnit; readonly source: string };

function limit(max: number, unit: LimitUnit, source: string): LineLimit {
  return { max, unit, source };
}

export const LINE_LIMITS = {
  messagesPerSend: limit(5, 'items', `${REFERENCE}#send-reply-message`),
  text: limit(5_000, 'utf16', `${REFERENCE}#text-message`),
  altText: limit(1_500, 'utf16', `${REFERENCE}#flex-message`),
  bubble: limit(30_000, 'bytes', `${REFERENCE}#bubble`),
  carousel: limit(50_000, 'bytes', `${REFERENCE}#f-carousel`),
  carouselBubbles: limit(12, 'items', `${REFERENCE}#f-carousel`),
  quickReplies: limit(13, 'items', `${REFERENCE}#quick-reply`),
  quickReplyLabel: limit(20, 'graphemes', `${REFERENCE}#action-object-label-spec`),
  flexLabel: limit(40, 'graphemes', `${REFERENCE}#action-object-label-spec`),
  richMenuLabel: limit(20, 'graphemes', `${REFERENCE}#action-object-label-spec`),
  postbackData: limit(300, 'utf16', `${REFERENCE}#postback-action`),
  displayText: limit(300, 'graphemes', `${REFERENCE}#postback-action`),
  uri: limit(1_000, 'utf16', `${REFERENCE}#uri-action`),
  richMenuName: limit(300, 'graphemes', `${REFERENCE}#rich-menu-object`),
  richMenuChatBar: limit(14, 'graphemes', `${REFERENCE}#rich-menu-object`),
  richMenuAreas: limit(20, 'items', `${REFERENCE}#rich-menu-object`),
  richMenuImage: limit(1_000_000, 'bytes', `${REFERENCE}#upload-rich-menu-image-requirements`),
  richMenuWidth: limit(2_500, 'pixels', `${REFERENCE}#upload-rich-menu-image-requirements`),
  loading: limit(60_000, 'ms', `${REFERENCE}#display-a-loading-indicator`),
  /** A token works for one minute after the webhook arrived … */
  replyToken: limit(60_000, 'ms', `${REFERENCE}#send-reply-message-reply-token`),
  /** … and, when redelivered, not after 20 minutes from the event itself. */
  replyTokenOfRedelivery: limit(20 * 60_000, 'ms', `${REFERENCE}#send-reply-message-reply-token`),
  /** A retry key is known for a day; after that the same push would be delivered again. */
  retryKey: limit(24 * 3_600_000, 'ms', `${DOCS}retrying-api-request/`),
  /** The webhook must be answered within this time, or LINE counts it as timed out. */
  webhookAnswer: limit(
    2_000,
    'ms',
    'https://developers.line.biz/en/docs/partner-docs/development-guidelines/',
  ),
} as const;

/** Addresses a uri action may open. Source: https://developers.line.biz/en/reference/messaging-api/#uri-action */
export const URI_SCHEMES: readonly string[] = ['https:', 'http:', 'tel:', 'line:'];
