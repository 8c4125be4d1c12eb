// A LINE message as it would look, drawn with lines in a terminal; every tap gets a number.
import { z } from 'zod';
import { displayWidth } from '../terminal/display-width.ts';
import { wrapText } from '../terminal/wrap-text.ts';

/** Something in a message that can be tapped. */
export type Tap = { readonly label: string; readonly data: string | null; readonly uri: string | null };

export type DrawnMessages = { readonly lines: readonly string[]; readonly taps: readonly Tap[] };

const nodeSchema = z.looseObject({
  type: z.string().optional(),
  text: z.string().optional(),
  weight: z.string().optional(),
  altText: z.string().optional(),
  action: z.looseObject({}).optional(),
  quickReply: z.looseObject({ items: z.array(z.looseObject({ action: z.looseObject({}) })) }).optional(),
});
const actionSchema = z.looseObject({
  label: z.string().default(''),
  data: z.string().nullable().default(null),
  uri: z.string().nullable().default(null),
});

const LONG_ADDRESS = 40;

function shortAddress(uri: string): string {
  return uri.length > LONG_ADDRESS && URL.canParse(uri) ? `${new URL(uri).host} …` : uri;
}

/** Puts the pieces on as few lines as fit, never breaking one. */
function flow(pieces: readonly string[], columns: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const joined = `${lines.at(-1) ?? ''}  ${piece}`;
    if (lines.length > 0 && displayWidth(joined) <= columns) lines[lines.length - 1] = joined;
    else lines.push(piece);
  }
  return lines;
}

const FRAME = { padding: 4, narrowest: 12 } as const;

function frame(lines: readonly string[], columns: number): readonly string[] {
  const inner = Math.max(FRAME.narrowest, ...lines.map(displayWidth));
  const width = Math.min(inner, columns - FRAME.padding);
  const rule = '─'.repeat(width + 2);
  const body = lines.map((line) => {
    const text = line === '---' ? '─'.repeat(width) : line;
    return `│ ${text}${' '.repeat(Math.max(0, width - displayWidth(text)))} │`;
  });
  return [`╭${rule}╮`, ...body, `╰${rule}╯`];
}

export function drawMessages(messages: readonly unknown[], columns: number): DrawnMessages {
  const taps: Tap[] = [];
  const room = columns - FRAME.padding;

  function tap(action: unknown): string {
    const { label, data, uri } = actionSchema.parse(action);
    taps.push({ label, data, uri });
    return `[${taps.length}] ${label}${uri === null ? '' : ` (${shortAddress(uri)})`}`;
  }

  function drawFlex(value: unknown): readonly string[] {
    if (Array.isArray(value)) return value.flatMap(drawFlex);
    const parsed = nodeSchema.safeParse(value);
    if (!parsed.success) return [];
    const node = parsed.data;
    if (node.type === 'separator') return ['---'];
    if (node.type === 'text') return wrapText(node.text ?? '', room).split('\n');
    if (node.type === 'button') return wrapText(tap(node.action), room).split('\n');
    return ['header', 'hero', 'body', 'contents', 'footer'].flatMap((part) => {
      const drawn = drawFlex(node[part]);
      return part === 'footer' && drawn.length > 0 ? ['---', ...drawn] : drawn;
    });
  }

  function drawOne(value: unknown): readonly string[] {
    const message = nodeSchema.parse(value);
    if (message.type !== 'flex')
      return frame(wrapText(message.text ?? `(${message.type ?? '?'})`, room).split('\n'), columns);
    const contents = nodeSchema.parse(message['contents']);
    const bubbles =
      contents.type === 'carousel' ? z.array(z.unknown()).parse(contents['contents']) : [contents];
    return bubbles.flatMap((bubble) => frame(drawFlex(bubble), columns));
  }

  function drawQuickReplies(value: unknown): readonly string[] {
    const items = nodeSchema.parse(value).quickReply?.items ?? [];
    return flow(
      items.map(({ action }) => `( ${tap(action)} )`),
      columns,
    );
  }

  const lines = messages.flatMap((message) => [...drawOne(message), ...drawQuickReplies(message)]);
  return { lines, taps };
}
