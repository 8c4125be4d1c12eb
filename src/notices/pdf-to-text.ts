// Turns a PDF's text layer into lines: letters on one height make a line, wide gaps between them stay as columns.
import { type StructuredTextItem, extractTextItems, getDocumentProxy } from 'unpdf';

const MOST_PAGES = 200;
/** Share of the letter size within which two pieces stand on one line. */
const SAME_LINE = 0.5;
/** Gaps wider than this many letters separate columns; narrower ones than `TIGHT` are none. */
const COLUMN_GAP = 1.8;
const TIGHT = 0.35;

/** Undefined when the file can't be opened; empty when it holds no text. */
export async function pdfToText(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { items } = await extractTextItems(pdf);
    return items.slice(0, MOST_PAGES).map(pageToText).join('\n');
  } catch {
    return undefined;
  }
}

function pageToText(items: readonly StructuredTextItem[]): string {
  const lines: StructuredTextItem[][] = [];
  for (const item of items.filter((each) => each.str.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line !== undefined && first !== undefined && Math.abs(first.y - item.y) <= sizeOf(first) * SAME_LINE)
      line.push(item);
    else lines.push([item]);
  }
  return lines.map(lineToText).join('\n');
}

function lineToText(items: readonly StructuredTextItem[]): string {
  let text = '';
  let end: number | undefined;
  for (const item of [...items].sort((a, b) => a.x - b.x)) {
    const gap = end === undefined ? 0 : (item.x - end) / sizeOf(item);
    text += gap > COLUMN_GAP ? `   ${item.str}` : gap > TIGHT ? ` ${item.str}` : item.str;
    end = item.x + item.width;
  }
  return text.trimEnd();
}

function sizeOf(item: StructuredTextItem): number {
  return item.fontSize > 0 ? item.fontSize : 10;
}
