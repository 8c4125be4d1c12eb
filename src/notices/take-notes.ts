// Takes what stands in brackets out of a sentence, leaving one sign for each, and keeps labels such as (旧) and 【新設】.
import { isUnitName } from './unit-name.ts';
import { type MappedText, joinTexts, mapText, signFor, sliceText } from './mapped-text.ts';

export type NotedText = { readonly outer: MappedText; readonly notes: readonly MappedText[] };

const FIRST_NOTE = 0xf000;
const MOST_NOTES = 2000;
const LONGEST_NOTE = 400;
const LONGEST_COUNT = 12;
export const NOTE_SIGN = /[\uF000-\uF7FF]/;
/** Brackets that label what follows or precedes; they stay in the sentence as 【旧】. */
const LABEL =
  /^(?:旧|新|現|現行|現在|変更前|変更後|改正前|改正後|改編前|改編後|再編前|再編後|見直し前|見直し後|新設|廃止|統合|分割|再編|名称変更|移管|改称|移転|新規|変更なし|変更)$/;

/** 2係, 3つの課: how many, before brackets that say which. */
const COUNTED =
  /(?:[0-9]{1,2}|[一二三四五六七八九十])(?:つの)?(?:部|課|係|室|班|組織|施設|支所|出張所|センター)$/;

/** What a note in 【…】 tells: where a unit came from, or what becomes of it. */
const TELLING =
  /旧|→|から|より|(?:を|と|に|へ|の)(?:統合|合併|分割|分離|移管|改称|名称変更|移転|編入|所管)|(?:統合|分割|移管|名称変更|改称|所管替え)[\s:]/;

export function takeNotes(mapped: MappedText): NotedText {
  const parts: MappedText[] = [];
  const notes: MappedText[] = [];
  const text = mapped.text;
  let done = 0;
  for (const { index: at } of text.matchAll(/[(【]/g)) {
    const end = at < done ? -1 : text.charAt(at) === '(' ? closingAfter(text, at) : endOfTelling(text, at);
    if (end < 0 || notes.length >= MOST_NOTES) continue;
    parts.push(sliceText(mapped, done, at));
    const inner = sliceText(mapped, at + 1, end);
    const counted = COUNTED.exec(text.slice(Math.max(done, at - LONGEST_COUNT), at))?.[0].length ?? 0;
    if (counted > 0 && isListOfUnits(inner.text)) {
      // 「2係(A係、B係)を」: the brackets hold what is counted.
      parts[parts.length - 1] = sliceText(mapped, done, at - counted);
      parts.push(inner);
    } else if (LABEL.test(inner.text.trim())) parts.push(labelFor(mapped, at, end));
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

/** At least one name, and nothing but names. */
function isListOfUnits(text: string): boolean {
  return text.split(/[、・]|及び|並びに|と/).every((name) => isUnitName(name.trim()));
}

function labelFor(mapped: MappedText, start: number, end: number): MappedText {
  const inner = sliceText(mapped, start + 1, end);
  const open = { ...mapText('【'), from: [mapped.from[start] ?? 0], to: [mapped.to[start] ?? 0] };
  const close = { ...mapText('】'), from: [mapped.from[end] ?? 0], to: [mapped.to[end] ?? 0] };
  return joinTexts([open, inner, close]);
}

/** Where 【名称変更 旧 A課】 after a name ends; -1 for 【…】 that is a label or a heading. */
function endOfTelling(text: string, open: number): number {
  const rest = text.slice(open + 1, open + LONGEST_NOTE);
  const inner = rest.slice(0, Math.max(rest.indexOf('】'), 0));
  const followsName = /[^\s、。:]\s?$/.test(text.slice(Math.max(0, open - 2), open));
  const isTelling = followsName && TELLING.test(inner) && !LABEL.test(inner.trim());
  return isTelling && !/[【(]/.test(inner) ? open + 1 + inner.length : -1;
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
