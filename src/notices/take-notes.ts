// Takes what stands in round brackets out of a sentence, leaving one sign for each, and keeps labels such as (旧).
import { type MappedText, joinTexts, mapText, signFor, sliceText } from './mapped-text.ts';

export type NotedText = { readonly outer: MappedText; readonly notes: readonly MappedText[] };

const FIRST_NOTE = 0xf000;
const MOST_NOTES = 2000;
const LONGEST_NOTE = 400;
export const NOTE_SIGN = /[\uF000-\uF7FF]/;
/** Brackets that label what follows or precedes; they stay in the sentence as 【旧】. */
const LABEL =
  /^(?:旧|新|現|現行|現在|変更前|変更後|改正前|改正後|改編前|改編後|再編前|再編後|見直し前|見直し後|新設|廃止|統合|分割|再編|名称変更|移管|改称|移転|新規|変更なし|変更)$/;

export function takeNotes(mapped: MappedText): NotedText {
  const parts: MappedText[] = [];
  const notes: MappedText[] = [];
  const text = mapped.text;
  let done = 0;
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', Math.max(at + 1, done))) {
    const end = closingAfter(text, at);
    if (end < 0 || notes.length >= MOST_NOTES) continue;
    parts.push(sliceText(mapped, done, at));
    const inner = sliceText(mapped, at + 1, end);
    if (LABEL.test(inner.text.trim())) parts.push(labelFor(mapped, at, end));
    else {
      parts.push(signFor(mapped, String.fromCharCode(FIRST_NOTE + notes.length), at, end + 1));
      notes.push(inner);
    }
    done = end + 1;
  }
  return { outer: joinTexts([...parts, sliceText(mapped, done)]), notes };
}

export function noteOf(notes: readonly MappedText[], sign: string): MappedText | undefined {
  return notes[sign.charCodeAt(0) - FIRST_NOTE];
}

function labelFor(mapped: MappedText, start: number, end: number): MappedText {
  const inner = sliceText(mapped, start + 1, end);
  const open = { ...mapText('【'), from: [mapped.from[start] ?? 0], to: [mapped.to[start] ?? 0] };
  const close = { ...mapText('】'), from: [mapped.from[end] ?? 0], to: [mapped.to[end] ?? 0] };
  return joinTexts([open, inner, close]);
}

function closingAfter(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length && at - open < LONGEST_NOTE; at += 1) {
    if (text.charAt(at) === '(') depth += 1;
    if (text.charAt(at) === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
