// Turns a sentence into signs: names become signs, bodies join the units they hold, and lists become one sign.
import { type Mention, findMentions } from './find-mentions.ts';
import { findPosts } from './find-posts.ts';
import { joinBodies } from './join-bodies.ts';
import { joinLists } from './join-lists.ts';
import { type MappedText, joinTexts, signFor, sliceText } from './mapped-text.ts';
import { MOST_GROUPS, type LooseNote, type Sentence, type UnitName, signOf } from './sentence.ts';
import { NOTE_SIGN, noteOf, takeNotes } from './take-notes.ts';
import { type Token } from './token.ts';
import { canContain } from './unit-kinds.ts';
import { isUnitName, splitCompound } from './unit-name.ts';

const POINTER =
  /^(?:同(?!和)[一-鿿ァ-ヴー]{0,6}?(?:部|課|係|室|局|班|支所|センター|グループ|本部|館|チーム)|両(?:部|課|係|室|局))/;
const POINTERS =
  /(?<![一-鿿])(?:同(?!時|様|じ|一|和|表|条|項|日|年|月)[一-鿿ァ-ヴー]{0,6}?(?:部(?!門|署)|課(?!題)|係|室|局|班|支所|センター|グループ|本部|館)|両(?:部|課|係|室|局))/g;
export function encodeSentence(body: MappedText, known: ReadonlySet<string>): Sentence {
  const { outer, notes } = takeNotes(body);
  const tokens = joinLists(joinBodies(attachNotes(cutIntoTokens(outer, known), notes)));
  const parts: MappedText[] = [];
  const groups: (readonly UnitName[])[] = [];
  const looseNotes: LooseNote[] = [];
  let length = 0;
  for (const token of tokens) {
    const part =
      token.units.length > 0
        ? signFor(token.span, signOf(groups.length), 0, token.span.text.length)
        : token.span;
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
    // 「A課 (旧B課)」: one space may stand before a note that ends the line.
    const at = /^ [\uF000-\uF7FF]$/.test(token.span.text) ? 1 : 0;
    const note = NOTE_SIGN.test(token.span.text.charAt(at))
      ? noteOf(notes, token.span.text.charAt(at))
      : undefined;
    if (previous === undefined || unit === undefined || token.units.length > 0 || note === undefined) {
      result.push(token);
      continue;
    }
    result.pop();
    const span = joinTexts([previous.span, sliceText(token.span, 0, at + 1)]);
    result.push({ span, units: [withNote(unit, note)] });
    result.push({ span: sliceText(token.span, at + 1), units: [] });
  }
  return result.filter((token) => token.span.text !== '');
}

/** 庶務係(総務課): a note that is nothing but a higher unit is the body it stands in. */
function withNote(unit: UnitName, note: MappedText): UnitName {
  const body = note.text.trim().replace(/(?:内|所属)$/, '');
  const isBody =
    !/^(?:旧|元)/.test(body) &&
    isUnitName(body) &&
    canContain(body, unit.name) &&
    !unit.parents.includes(body);
  return {
    ...unit,
    parents: isBody ? [...unit.parents, ...splitCompound(body)] : unit.parents,
    notes: [...unit.notes, note],
  };
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
