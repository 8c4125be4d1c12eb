// Finds organisation charts drawn with lines (├ └ │ ―) and tells which box hangs from which.
import { type MappedText, sliceText, trimText } from './mapped-text.ts';
import { type NoticeLine } from './read-lines.ts';
import { isUnitName } from './unit-name.ts';

export type TreeNode = {
  readonly text: MappedText;
  /** Index of the node it hangs from; undefined for a root. */
  readonly above: number | undefined;
};

export type Tree = { readonly kind: 'tree'; readonly nodes: readonly TreeNode[] };
export type FoundTree = { readonly tree: Tree; readonly next: number };

const BRANCH = /[├└┌┬┝┕┏┣┗┳╠╚]/;
const DRAWN = /[├└┌┬│┝┕┏┣┗┳┃╠╚║]/;
/** A drawn line between two boxes, with the spaces around it. */
const CONNECTOR = /\s*[├└┌┐┘┤┬┴┼│┝┕┏┣┗┳┃╠╚║─━═―]+[\s├└┌┐┘┤┬┴┼│┝┕┏┣┗┳┃╠╚║─━═―]*/g;
const LINKED = /\S\s?[─━―]+\s?\S/;
const STROKE = /[├┬│┌┝┏┣┳┃╠║]/g;
/** ―― A課, below 総務部 ―― B課. */
const HANGING = /^\s+[─━―]{1,4}\s*\S/;
const FEWEST_LINES = 2;
const LAST_NARROW = 0xff;
/** Half-width columns by which boxes of one level may differ. */
const TOLERANCE = 1;

type Box = { readonly index: number; readonly start: number };

export function treeAt(lines: readonly NoticeLine[], start: number): FoundTree | undefined {
  let end = start;
  while (end < lines.length && isTreeLine(lines, end, start)) end += 1;
  const drawn = lines.slice(start, end);
  if (drawn.length < FEWEST_LINES || !drawn.some((line) => BRANCH.test(line.raw) || HANGING.test(line.raw)))
    return undefined;
  const nodes: TreeNode[] = [];
  let open: readonly Box[] = [];
  const wide = wideIn(drawn);
  for (const line of drawn) {
    boxesOf(line, wide).forEach(({ text, start: column }, at) => {
      if (at === 0) open = open.filter((box) => box.start < column - TOLERANCE);
      nodes.push({ text, above: open.at(-1)?.index });
      open = [...open, { index: nodes.length - 1, start: column }];
    });
  }
  return { tree: { kind: 'tree', nodes }, next: end };
}

function isTreeLine(lines: readonly NoticeLine[], at: number, start: number): boolean {
  const line = lines[at];
  // A drawn table has its frame on both sides.
  if (line === undefined || /^\|.*\|$/.test(line.whole.text)) return false;
  if (at > start && line.isAfterBlank && !DRAWN.test(line.raw)) return false;
  if (DRAWN.test(line.raw) || HANGING.test(line.raw)) return true;
  const next = lines[at + 1];
  const leadsOn =
    next !== undefined && !next.isAfterBlank && (DRAWN.test(next.raw) || HANGING.test(next.raw));
  const bare = line.whole.text
    .replace(/[【(].*$/, '')
    .replace(/^[◎○★▲●]/, '')
    .trim();
  return LINKED.test(line.raw) ? at > start || leadsOn : leadsOn && isUnitName(bare);
}

function boxesOf(
  line: NoticeLine,
  wide: number,
): readonly { readonly text: MappedText; readonly start: number }[] {
  const { raw, lead, whole } = line;
  const boxes: { text: MappedText; start: number }[] = [];
  const last = lead + whole.text.length;
  const add = (from: number, to: number): void => {
    const text = trimText(sliceText(whole, Math.max(from - lead, 0), to - lead));
    if (text.text !== '') boxes.push({ text, start: widthOf(raw.slice(0, Math.max(from, lead)), wide) });
  };
  let from = lead;
  for (const match of raw.slice(0, last).matchAll(CONNECTOR)) {
    if (match.index > from) add(from, match.index);
    from = match.index + match[0].length;
  }
  add(from, last);
  return boxes;
}

/** Columns a full-width character takes: two, or one where the spaces of a copied chart stand for full-width ones. */
function wideIn(lines: readonly NoticeLine[]): number {
  return alignedLines(lines, 1) > alignedLines(lines, 2) ? 1 : 2;
}

/** How many lines branch off right below a branch or a stroke of the line above. */
function alignedLines(lines: readonly NoticeLine[], wide: number): number {
  return lines.filter(({ raw }, at) => {
    const branch = raw.search(BRANCH);
    const above = lines[at - 1]?.raw ?? '';
    const strokes = [...above.matchAll(STROKE)].map((match) => widthOf(above.slice(0, match.index), wide));
    return branch >= 0 && strokes.includes(widthOf(raw.slice(0, branch), wide));
  }).length;
}

function widthOf(text: string, wide: number): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > LAST_NARROW ? wide : 1;
  return width;
}
