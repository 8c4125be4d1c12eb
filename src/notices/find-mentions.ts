// Finds every mention of a unit in a piece of text: in quotes, by its ending, or because the notice named it elsewhere.
import { nameWordLengthBefore } from './name-words.ts';
import { NOT_AN_ENDING, UNIT_KINDS } from './unit-kinds.ts';
import { isGenericBody, isNumberedUnit, isUnitName, splitCompound } from './unit-name.ts';

export type Mention = {
  readonly start: number;
  readonly end: number;
  /** The lowest unit, bare: no quotes, no 旧, no spaces. */
  readonly name: string;
  /** The bodies written with it, highest first. */
  readonly parents: readonly string[];
  readonly isFormer: boolean;
  readonly isQuoted: boolean;
};

const ENDINGS = new RegExp(
  [...UNIT_KINDS]
    .map(({ ending }) => ending)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);
const NAME_CHARACTER = /[一-鿿々〆ヶケヵァ-ヴーA-Za-z0-9&\/・]/;
const QUOTED = /「([^「」\n]{2,40})」/g;
const MAX_REACH = 40;
/** Words that stick to the front of a name without belonging to it. */
const PREFIX =
  /^(?:.*(?:年度|[0-9]年|[0-9]月|[0-9]日|日付|[0-9]階|本庁舎|[東西南北]庁舎|第[0-9一二三]庁舎|分庁舎|号館)|同?表(?=[一-鿿]{2,}課)|[0-9①-⑳]+(?![0-9次歳番人]|周年|年)|・|今回|今後|現在|現行|従来|新規|既存|本年度|当分|市役所|役場|町役場|村役場|同時|名称|課名|部名|係名|組織名|担当部署|所管|主管|他方|一方|以下|次(?!世代|長|期)|仮称|本市|当市|本町|当町|市長直轄)/;
const TOWN_PREFIX =
  /^(?:(?!都市|[一-鿿]?市街)[一-鿿ヶ]{2,5}[市町村区]|[市町村区県])(?=総務|企画|教育委員会|財政|財務|消防|水道|上下水道|下水道|議会|福祉|健康|建設|農林|農業|農政|産業|税務|住民|人事|政策|秘書|広報|環境|子|こ|選挙|監査|会計|危機|防災|デジタル|情報|観光|商工|都市|保健|行政|経営|職員|地域|保険|長寿|高齢|介護|土木|文化|スポーツ|生涯|学校)/;
const FORMER = /^(?:旧|元)/;
/** 同課道路計画室: a body pointed at, then the unit. */
const POINTED_BODY =
  /^(同(?:部|課|局|室|支所))(?=[一-鿿ァ-ヴーA-Za-z・]{2,}(?:課|係|室|班|センター|グループ|担当)$)/;
const OPERATION_AFTER_ENDING =
  /[課係部室局班所](?:新設|設置|廃止|統合|分割|移管|再編|改称|所属|名称変更|課名変更)$/;

export function findMentions(text: string, known: ReadonlySet<string> = new Set()): readonly Mention[] {
  const found = [...findQuoted(text), ...findKnown(text, known), ...findByEnding(text)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mention[] = [];
  for (const mention of found) if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  return kept;
}

/** Names that the text puts in quotes; they may hold any hiragana (みんなで課). */
export function collectQuotedNames(text: string): ReadonlySet<string> {
  return new Set(
    findQuoted(text)
      .filter((mention) => mention.isQuoted)
      .map((mention) => mention.name),
  );
}

function findQuoted(text: string): readonly Mention[] {
  return [...text.matchAll(QUOTED)].flatMap((match) => {
    const word = (match[1] ?? '').replaceAll(' ', '');
    const list = quotedList(match);
    if (list.length > 1) return list;
    return isUnitName(word.replace(FORMER, '')) || isNumberedUnit(word)
      ? [toMention(word, match.index, match.index + match[0].length, true)]
      : [];
  });
}

/** 「A係及びB係」: the quotes hold a list, not a name. */
function quotedList(match: RegExpExecArray): readonly Mention[] {
  const inner = match[1] ?? '';
  const parts = [...inner.matchAll(/[^、]+?(?=及び|並びに|、|$)(?:及び|並びに)?/g)].map((part) => ({
    word: part[0].replace(/(?:及び|並びに)$/, ''),
    at: match.index + 1 + part.index,
  }));
  if (parts.length < 2 || !parts.every(({ word }) => isUnitName(word))) return [];
  // The quotes go with the first and the last name, so that a particle follows the list.
  return parts.map(({ word, at }, index) => {
    const isLast = index === parts.length - 1;
    return toMention(word, at - (index === 0 ? 1 : 0), at + word.length + (isLast ? 1 : 0), false);
  });
}

function findKnown(text: string, known: ReadonlySet<string>): readonly Mention[] {
  const pattern = patternOf(known);
  if (pattern === undefined) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const name = match[0];
    const end = match.index + name.length;
    // When plain scanning already reaches further left, the longer reading wins.
    const isWhole =
      reachLeft(text, end - 1, Math.max(0, match.index - 1)) >= match.index && !isCutOff(text, end, name);
    return isWhole ? [toMention(name, match.index, end, false)] : [];
  });
}

const patterns = new WeakMap<ReadonlySet<string>, RegExp>();

/** One pattern for all known names, made once for each notice. */
function patternOf(known: ReadonlySet<string>): RegExp | undefined {
  if (known.size === 0) return undefined;
  const made = patterns.get(known);
  if (made !== undefined) return made;
  const names = [...known].sort((a, b) => b.length - a.length).map((name) => RegExp.escape(name));
  const pattern = new RegExp(names.join('|'), 'g');
  patterns.set(known, pattern);
  return pattern;
}

function findByEnding(text: string): readonly Mention[] {
  const matches = [...text.matchAll(ENDINGS)].filter(
    (match) => !isCutOff(text, match.index + match[0].length, match[0]),
  );
  const found: Mention[] = [];
  let rightEdge = Number.POSITIVE_INFINITY;
  for (const match of matches.reverse()) {
    const end = match.index + match[0].length;
    if (end > rightEdge) continue;
    const start = reachLeft(text, match.index, Math.max(0, match.index - MAX_REACH));
    const mention = toTrimmedMention(text, start, end);
    if (mention === undefined) continue;
    found.push(mention);
    rightEdge = mention.start;
  }
  return found;
}

/** Whether the ending before `end` belongs to a longer word (部長, 係る). */
function isCutOff(text: string, end: number, ending: string): boolean {
  const next = text.slice(end, end + 4);
  return Object.entries(NOT_AN_ENDING).some(([word, rule]) => ending.endsWith(word) && rule.test(next));
}

/** How far left from `end` the characters of a name reach, not beyond `limit`. */
function reachLeft(text: string, end: number, limit: number): number {
  let at = end;
  while (at > limit) {
    const word = nameWordLengthBefore(text, at);
    if (word > 0 && at - word >= limit) at -= word;
    else if (NAME_CHARACTER.test(text.charAt(at - 1))) at -= 1;
    else break;
    if (OPERATION_AFTER_ENDING.test(text.slice(Math.max(0, at - 6), at))) break;
    if (text.charAt(at) === '・' && at < end && isListedBefore(text, at)) return at + 1;
  }
  return at;
}

/** A課・B課: before the dot another name ends. */
function isListedBefore(text: string, dot: number): boolean {
  const before = text.slice(Math.max(0, dot - MAX_REACH), dot);
  const start = reachLeft(before, before.length, 0);
  return isUnitName(before.slice(start).replace(FORMER, ''));
}

function toTrimmedMention(text: string, from: number, end: number): Mention | undefined {
  let start = from;
  for (;;) {
    const word = text.slice(start, end);
    const prefix = PREFIX.exec(word)?.[0] ?? TOWN_PREFIX.exec(word)?.[0];
    if (prefix === undefined || prefix === '' || !isUnitName(word.slice(prefix.length).replace(FORMER, '')))
      break;
    start += prefix.length;
  }
  const word = text.slice(start, end);
  const isCounted = isGenericBody(word) && /[0-9各全両数一二三四五六七八九十]/.test(text.charAt(start - 1));
  return isUnitName(word.replace(FORMER, '')) && !isCounted ? toMention(word, start, end, false) : undefined;
}

function toMention(word: string, start: number, end: number, isQuoted: boolean): Mention {
  const isFormer = FORMER.test(word) && isUnitName(word.replace(FORMER, ''));
  const pointer = POINTED_BODY.exec(word)?.[1];
  const bare = isFormer ? word.replace(FORMER, '') : word.slice(pointer?.length ?? 0);
  const parts = [...(pointer === undefined ? [] : [pointer]), ...splitCompound(bare)];
  return { start, end, name: parts.at(-1) ?? word, parents: parts.slice(0, -1), isFormer, isQuoted };
}
