// Turns a sentence into signs: names become signs, bodies join the units they hold, and lists become one sign.
import { type Mention, findMentions } from './find-mentions.ts';
import { findPosts } from './find-posts.ts';
import { type MappedText, joinTexts, signFor, sliceText } from './mapped-text.ts';
import { MOST_GROUPS, type LooseNote, type Sentence, type UnitName, signOf } from './sentence.ts';
import { NOTE_SIGN, noteOf, takeNotes } from './take-notes.ts';
import { canContain, levelOf } from './unit-kinds.ts';

/** Levels between neighbours of one list: 課 and 室 may stand together, グループ and 支所 not. */
const WIDEST_LIST = 19;

type Token = {
  /** Text, or the stretch of the sentence that `units` stand for. */
  readonly span: MappedText;
  readonly units: readonly UnitName[];
};

const OF = /^(?:の|内の|内| |・|の中の|に属する|に属していた|所属の|にある|にあった|にありました|に置かれている|に置く)$/;
const LIST = /^(?:、|,|・|と|と、|や|及び|及び、|、及び|および|、および|並びに|、並びに|ならびに|かつ|・|\/|と、| )?$/;
const POINTER = /^(?:同[一-鿿ァ-ヴー]{0,6}?(?:部|課|係|室|局|班|支所|センター|グループ|本部|館|チーム)|両(?:部|課|係|室|局))/;
const POINTERS = /(?<![一-鿿])(?:同(?!時|様|じ|一)[一-鿿ァ-ヴー]{0,6}?(?:部(?!門|署)|課(?!題)|係|室|局|班|支所|センター|グループ|本部|館)|両(?:部|課|係|室|局))/g;
const LEVEL_OF_GROUPS = 22;
/** の2課, など3課: how many units a list has. */
const COUNT =
  /^(?:など|等|ほか)?(?:の(?!一部)|、)?(?:[0-9一二三四五六七八九十]+|両)(?:つの)?(?:部|課|係|室|班|支所|出張所|グループ|局|組織|施設|センター)(?:[0-9]+[課室係])*(?=[をにへとがはので、。から]|$)/;

export function encodeSentence(body: MappedText, known: ReadonlySet<string>): Sentence {
  const { outer, notes } = takeNotes(body);
  const tokens = joinLists(joinBodies(attachNotes(cutIntoTokens(outer, known), notes)));
  const parts: MappedText[] = [];
  const groups: (readonly UnitName[])[] = [];
  const looseNotes: LooseNote[] = [];
  let length = 0;
  for (const token of tokens) {
    const part = token.units.length > 0 ? signFor(token.span, signOf(groups.length), 0, token.span.text.length) : token.span;
    if (token.units.length > 0) groups.push(token.units);
    for (const piece of splitAtNotes(part)) {
      const note = NOTE_SIGN.test(piece.text) ? noteOf(notes, piece.text) : undefined;
      if (note !== undefined) looseNotes.push({ at: length, body: note });
      else {
        parts.push(piece);
        length += piece.text.length;
      }
    }
  }
  return { code: joinTexts(parts), groups, looseNotes };
}

function cutIntoTokens(outer: MappedText, known: ReadonlySet<string>): readonly Token[] {
  const pointers = [...outer.text.matchAll(POINTERS)].map((match) => toPointer(match[0], match.index));
  const units = [...findMentions(outer.text, known).map((mention) => ({ mention, isPost: false }))];
  const posts = findPosts(outer.text).map((mention) => ({ mention, isPost: true }));
  const all = [...posts, ...pointers.map((mention) => ({ mention, isPost: false })), ...units];
  all.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
  const tokens: Token[] = [];
  let done = 0;
  for (const { mention, isPost } of all.slice(0, MOST_GROUPS)) {
    if (mention.start < done) continue;
    tokens.push({ span: sliceText(outer, done, mention.start), units: [] });
    tokens.push({ span: sliceText(outer, mention.start, mention.end), units: [toUnit(mention, isPost)] });
    done = mention.end;
  }
  return [...tokens, { span: sliceText(outer, done), units: [] }];
}

function toPointer(word: string, start: number): Mention {
  return { start, end: start + word.length, name: word, parents: [], isFormer: false, isQuoted: false };
}

function toUnit({ name, parents, isFormer, isQuoted }: Mention, isPost: boolean): UnitName {
  return { name, parents, isFormer, isQuoted, isPost, isPointer: POINTER.test(name), notes: [] };
}

/** A note right after a name belongs to the name and leaves the sentence. */
function attachNotes(tokens: readonly Token[], notes: readonly MappedText[]): readonly Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    const previous = result.at(-1);
    const unit = previous?.units[0];
    const note = NOTE_SIGN.test(token.span.text.charAt(0)) ? noteOf(notes, token.span.text.charAt(0)) : undefined;
    if (previous === undefined || unit === undefined || token.units.length > 0 || note === undefined) {
      result.push(token);
      continue;
    }
    result.pop();
    const span = joinTexts([previous.span, sliceText(token.span, 0, 1)]);
    result.push({ span, units: [{ ...unit, notes: [...unit.notes, note] }] });
    result.push({ span: sliceText(token.span, 1), units: [] });
  }
  return result.filter((token) => token.span.text !== '');
}

function joinBodies(tokens: readonly Token[]): readonly Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    const unit = token.units[0];
    const between = result.at(-1);
    const upper = between?.units.length === 0 ? result.at(-2) : between;
    const body = upper?.units[0];
    const gap = between === upper ? '' : (between?.span.text ?? '');
    if (unit === undefined || upper === undefined || body === undefined || !isBodyOf(body, unit, gap)) {
      result.push(token);
      continue;
    }
    result.length -= between === upper ? 1 : 2;
    const spans = between === upper || between === undefined ? [upper.span, token.span] : [upper.span, between.span, token.span];
    result.push({ span: joinTexts(spans), units: [{ ...unit, parents: [...body.parents, body.name, ...unit.parents] }] });
  }
  return result;
}

function isBodyOf(body: UnitName, unit: UnitName, gap: string): boolean {
  const isSideBySide = gap === '' && unit.isQuoted && !body.isQuoted;
  if ((!OF.test(gap) && !isSideBySide) || unit.isPointer) return false;
  // 総務課・行政係 is one unit; 議会事務局・会計課 are two.
  if (gap === '・' && !(/[課室]$/.test(body.name) && levelOf(unit.name) <= LEVEL_OF_GROUPS)) return false;
  if (unit.isPost) return gap !== ' ' && levelOf(body.name) > 0;
  return canContain(body.name, unit.parents[0] ?? unit.name);
}

function joinLists(tokens: readonly Token[]): readonly Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    const between = result.at(-1);
    const open = result.at(-2);
    const gap = between?.span.text ?? '';
    if (token.units.length > 0 && between?.units.length === 0 && open !== undefined && open.units.length > 0 && isList(open.units, token.units, gap)) {
      result.length -= 2;
      result.push(listOf([open, between, token]));
    } else if (token.units.length > 0 && between !== undefined && between.units.length > 0 && isAdjacentList(between.units, token.units)) {
      result.length -= 1;
      result.push(listOf([between, token]));
    } else if (token.units.length === 0 && between !== undefined && between.units.length > 0 && COUNT.test(token.span.text)) {
      result.push({ span: sliceText(token.span, COUNT.exec(token.span.text)?.[0].length ?? 0), units: [] });
    } else result.push(token);
  }
  return result;
}

function listOf(tokens: readonly Token[]): Token {
  const [first, ...others] = tokens.flatMap((token) => token.units);
  const shared = first?.parents ?? [];
  const owner = shared.at(-1);
  const units = [first, ...others].flatMap((unit) => {
    if (unit === undefined) return [];
    const inherits = unit !== first && unit.parents.length === 0 && owner !== undefined && canContain(owner, unit.name);
    return [inherits ? { ...unit, parents: shared } : unit];
  });
  return { span: joinTexts(tokens.map((token) => token.span)), units };
}

function isList(left: readonly UnitName[], right: readonly UnitName[], gap: string): boolean {
  if (!LIST.test(gap.length > 1 ? gap.trim() : gap)) return false;
  if (gap === '') return isAdjacentList(left, right);
  const [one, two] = [left.at(-1), right[0]];
  if (one === undefined || two === undefined || one.isPost !== two.isPost) return false;
  const difference = Math.abs(levelOf(one.name) - levelOf(two.name));
  return gap === ' ' ? difference === 0 : difference <= WIDEST_LIST || one.isPointer || two.isPointer;
}

/** 「A」「B」: two quoted names side by side. */
function isAdjacentList(left: readonly UnitName[], right: readonly UnitName[]): boolean {
  return left.at(-1)?.isQuoted === true && right[0]?.isQuoted === true;
}

function splitAtNotes(part: MappedText): readonly MappedText[] {
  const pieces: MappedText[] = [];
  let start = 0;
  for (let at = 0; at < part.text.length; at += 1) {
    if (!NOTE_SIGN.test(part.text.charAt(at))) continue;
    if (at > start) pieces.push(sliceText(part, start, at));
    pieces.push(sliceText(part, at, at + 1));
    start = at + 1;
  }
  if (start < part.text.length || part.text === '') pieces.push(sliceText(part, start));
  return pieces;
}
