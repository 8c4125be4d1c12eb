// Checks messages against LINE's limits that its published description can't express: lengths, counts, sizes.
import { LINE_LIMITS, URI_SCHEMES, type LineLimit } from '#channels/line/line-limits.ts';
import { graphemeCount } from '#domain/graphemes.ts';
import { z } from 'zod';

const objectSchema = z.record(z.string(), z.unknown());
type Json = z.infer<typeof objectSchema>;

function measure(value: unknown, unit: LineLimit['unit']): number {
  if (unit === 'bytes') return Buffer.byteLength(JSON.stringify(value));
  if (unit === 'items') return Array.isArray(value) ? value.length : 0;
  const text = typeof value === 'string' ? value : '';
  return unit === 'graphemes' ? graphemeCount(text) : text.length;
}

function over(where: string, value: unknown, limit: LineLimit): readonly string[] {
  const size = measure(value, limit.unit);
  return size <= limit.max ? [] : [`${where}: ${size} ${limit.unit}, at most ${limit.max} (${limit.source})`];
}

function needsText(where: string, value: unknown): readonly string[] {
  if (typeof value !== 'string' || value.trim() === '') return [`${where}: empty text`];
  return value.isWellFormed() ? [] : [`${where}: half a character`];
}

function checkAction(where: string, action: Json, labelLimit: LineLimit): readonly string[] {
  const { type, label, data, displayText, uri } = action;
  const found = [...needsText(`${where}.label`, label), ...over(`${where}.label`, label, labelLimit)];
  if (type === 'postback') {
    found.push(
      ...over(`${where}.data`, data, LINE_LIMITS.postbackData),
      ...over(`${where}.displayText`, displayText, LINE_LIMITS.displayText),
    );
  }
  if (type === 'uri') {
    const isOpenable =
      typeof uri === 'string' && URL.canParse(uri) && URI_SCHEMES.includes(new URL(uri).protocol);
    found.push(
      ...over(`${where}.uri`, uri, LINE_LIMITS.uri),
      ...(isOpenable ? [] : [`${where}.uri: can't be opened`]),
    );
  }
  return found;
}

function checkQuickReply(where: string, value: unknown): readonly string[] {
  const items = z.object({ items: z.array(z.object({ action: objectSchema })) }).safeParse(value);
  if (!items.success) return [`${where}.quickReply: not a quick reply`];
  return [
    ...over(`${where}.quickReply`, items.data.items, LINE_LIMITS.quickReplies),
    ...items.data.items.flatMap(({ action }, index) =>
      checkAction(`${where}.quickReply[${index}]`, action, LINE_LIMITS.quickReplyLabel),
    ),
  ];
}

/** Walks Flex content: every text, button and box below `value`. */
function checkFlex(where: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => checkFlex(`${where}[${index}]`, one));
  const parsed = objectSchema.safeParse(value);
  if (!parsed.success) return [];
  const node = parsed.data;
  const found: string[] = [];
  if (node['type'] === 'text') found.push(...needsText(`${where}.text`, node['text']));
  if (node['type'] === 'bubble') found.push(...over(where, node, LINE_LIMITS.bubble));
  if (node['type'] === 'carousel') {
    found.push(
      ...over(where, node, LINE_LIMITS.carousel),
      ...over(`${where}.contents`, node['contents'], LINE_LIMITS.carouselBubbles),
    );
  }
  const action = objectSchema.safeParse(node['action']);
  if (action.success) found.push(...checkAction(`${where}.action`, action.data, LINE_LIMITS.flexLabel));
  for (const key of ['contents', 'header', 'hero', 'body', 'footer'])
    found.push(...checkFlex(`${where}.${key}`, node[key]));
  return found;
}

function checkMessage(where: string, value: unknown): readonly string[] {
  const parsed = objectSchema.safeParse(value);
  if (!parsed.success) return [`${where}: not a message`];
  const message = parsed.data;
  const found: string[] = [];
  if (message['type'] === 'text')
    found.push(...needsText(where, message['text']), ...over(where, message['text'], LINE_LIMITS.text));
  if (message['type'] === 'flex') {
    found.push(
      ...needsText(`${where}.altText`, message['altText']),
      ...over(`${where}.altText`, message['altText'], LINE_LIMITS.altText),
    );
    found.push(...checkFlex(`${where}.contents`, message['contents']));
  }
  if (message['quickReply'] !== undefined) found.push(...checkQuickReply(where, message['quickReply']));
  return found;
}

/** What LINE would refuse or cut; empty if all is well. */
export function findViolations(messages: readonly unknown[]): readonly string[] {
  return [
    ...(messages.length === 0 ? ['no message'] : []),
    ...over('messages', messages, LINE_LIMITS.messagesPerSend),
    ...messages.flatMap((message, index) => checkMessage(`messages[${index}]`, message)),
  ];
}
