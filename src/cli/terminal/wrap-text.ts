// Breaks text into lines of a terminal's width, by the Japanese rules for line starts and ends.
import { displayWidth } from './display-width.ts';

/** Numbers, Latin words and addresses stay whole; every other grapheme may be followed by a break. */
const UNBREAKABLE =
  /[\p{Script=Latin}\p{M}\p{Nd}][\p{Script=Latin}\p{M}\p{Nd}'’./:@_%?&=#~+-]*|\s+|\P{M}[\p{M}\u200D\uFE0F]*/gu;
/** 行頭禁則 and 行末禁則 (JIS X 4051), the characters that occur here. */
const NEVER_FIRST = /^[、。，．・：；？！」』】〉》）\])},.:;!?…ー〜ぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u;
const NEVER_LAST = /[「『【〈《（[({]$/u;

/** Lines after the first of each paragraph begin with `indent`; `columns` includes it. A longer word gets a line of its own. */
export function wrapText(text: string, columns: number, indent = ''): string {
  return text
    .split('\n')
    .map((paragraph) => wrapParagraph(paragraph, columns, indent))
    .join('\n');
}

function wrapParagraph(paragraph: string, columns: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const piece of joinForbidden(paragraph)) {
    if (line.trim() !== '' && displayWidth(line + piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = indent + piece.trimStart();
    } else {
      line += piece;
    }
  }
  return [...lines, line.trimEnd()].join('\n');
}

/** Pieces between which a break is allowed. */
function joinForbidden(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const [piece] of text.matchAll(UNBREAKABLE)) {
    const last = pieces.at(-1);
    if (last !== undefined && (NEVER_FIRST.test(piece) || NEVER_LAST.test(last)))
      pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}
