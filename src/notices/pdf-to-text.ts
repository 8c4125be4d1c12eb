// Turns a PDF's text layer into lines: letters on one height make a line, wide gaps keep columns one above the other.
import { type StructuredTextItem, extractTextItems, getDocumentProxy } from 'unpdf';

const MOST_PAGES = 200;
/** Share of the letter size within which two pieces stand on one line. */
const SAME_LINE = 0.5;
/** Gaps wider than this many letters separate columns; narrower ones than `TIGHT` are none. */
const COLUMN_GAP = 1.8;
const TIGHT = 0.35;
/** Columns a page may be wide; text beyond is moved in. */
const MOST_COLUMNS = 300;
const LAST_NARROW = 0xff;

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

type PageLine = readonly StructuredTextItem[];

function pageToText(items: readonly StructuredTextItem[]): string {
  const lines: StructuredTextItem[][] = [];
  for (const item of items.filter((each) => each.str.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line !== undefined && first !== undefined && Math.abs(first.y - item.y) <= sizeOf(first) * SAME_LINE)
      line.push(item);
    else lines.push([item]);
  }
  lines.forEach((line) => line.sort((a, b) => a.x - b.x));
  const hasColumns = lines.map(hasWideGap);
  const left = lines.reduce((least, [first]) => Math.min(least, first?.x ?? least), Number.POSITIVE_INFINITY);
  const grid = { left, step: stepOf(items) };
  return lines
    .map((line, index) => {
      const isInTable = hasColumns[index - 1] === true || hasColumns[index] === true;
      return lineToText(line, grid, isInTable || hasColumns[index + 1] === true);
    })
    .join('\n');
}

/** Where the page's text begins, and how wide a half-width column is. */
type Grid = { readonly left: number; readonly step: number };

function stepOf(items: readonly StructuredTextItem[]): number {
  const sizes = items.map(sizeOf).sort((a, b) => a - b);
  return (sizes[Math.floor(sizes.length / 2)] ?? 10) / 2;
}

function hasWideGap(line: PageLine): boolean {
  return line.some((item, index) => index > 0 && gapBefore(item, line[index - 1]) > COLUMN_GAP);
}

function lineToText(line: PageLine, { left, step }: Grid, isInTable: boolean): string {
  let text = '';
  line.forEach((item, index) => {
    const column = Math.min(Math.round((item.x - left) / step), MOST_COLUMNS);
    const room = Math.max(column - widthOf(text), 0);
    const gap = index === 0 ? 0 : gapBefore(item, line[index - 1]);
    if (index === 0) text = isInTable ? ' '.repeat(room) : '';
    else text += gap > COLUMN_GAP ? ' '.repeat(Math.max(room, 3)) : gap > TIGHT ? ' ' : '';
    text += item.str;
  });
  return text.trimEnd();
}

/** In letters of the item's size. */
function gapBefore(item: StructuredTextItem, last: StructuredTextItem | undefined): number {
  return last === undefined ? 0 : (item.x - last.x - last.width) / sizeOf(item);
}

function sizeOf(item: StructuredTextItem): number {
  return item.fontSize > 0 ? item.fontSize : 10;
}

function widthOf(text: string): number {
  return [...text].reduce(
    (width, character) => width + ((character.codePointAt(0) ?? 0) > LAST_NARROW ? 2 : 1),
    0,
  );
}
