// Reads one passage under its headings: its sentences, arrows, labels, notes, and what it leaves unchanged or unread.
import { encodeSentence } from './encode-sentence.ts';
import { type Draft, draftFrom, ownParent } from './draft.ts';
import { closeGaps } from './close-gaps.ts';
import { findDates } from './parse-dates.ts';
import { type Passage } from './join-lines.ts';
import { sliceText, spanOf, trimText } from './mapped-text.ts';
import { type Position } from './notice.ts';
import { findOperations } from './operations.ts';
import { readArrows } from './read-arrow.ts';
import { readLabels, readUnitNotes } from './read-labels.ts';
import { readListItem } from './read-list-item.ts';
import { readSentence } from './read-sentence.ts';
import { readUnchanged } from './read-unchanged.ts';
import { type ReadingContext, bodyAbove, resolveUnits } from './reading-context.ts';
import { type Section, type Sections, bodiesOf, dayOf, keepsOf, openSections, operationOf, topicOf } from './section-stack.ts';
import { type Sentence, SIGN, groupOf } from './sentence.ts';
import { splitSentences } from './split-sentences.ts';

/** A draft with the day its own sentence or heading gives. */
export type DatedDraft = { readonly draft: Draft; readonly day: Section['day'] };

export type PassageReading = {
  readonly drafts: readonly DatedDraft[];
  readonly unchanged: readonly string[];
  readonly unread: readonly { readonly sentence: Sentence; readonly span: Position }[];
  readonly sections: Sections;
  readonly context: ReadingContext;
  /** A unit that a line names after a purpose, without a verb (専門部署 保育施設運営室); new if the lines around it set up units. */
  readonly implied: readonly DatedDraft[];
  /** Whether the passage sets up a unit in a line of that shape (政策部門の統合 総合政策課の設置). */
  readonly setsUpAfterPurpose: boolean;
};

const DESCRIPTION = /^(?:主な(?:業務|事務|担当|仕事)|業務(?:内容)?|事務(?:内容)?|担当(?:業務|事務)|分掌事務|所掌事務|場所|電話|内線|連絡先|住所|所在地|開庁時間)[^:]{0,6}:/;
const QUESTION = /(?:か|の)[。?？]?$|\?$/;
const NAME_AFTER_MERGE = new RegExp(`^(?:統合|再編|改編|分割|変更|合併)後の(?:名称|課名|名前|係名|部名)?は、?(${SIGN})`);
const PREFIX = new RegExp(`^[「\\s]*(${SIGN})」?\\s?:\\s*(?=.)`);

export function readPassage(passage: Passage, sections: Sections, before: ReadingContext, known: ReadonlySet<string>, year: number | undefined): PassageReading {
  const body = closeGaps(passage.body);
  const inner = withoutFrame(passage, body);
  // A heading is short; what follows is read sentence by sentence.
  const whole = encodeSentence(sliceText(inner, 0, LONGEST_HEADING_READ), known);
  const opened = openSections(sections, { ...passage, body: inner }, whole, []);
  const headings = opened === sections ? sections : opened.slice(0, -1);
  const own = opened === sections ? undefined : opened.at(-1);
  let context: ReadingContext = { ...before, bodies: [...before.titleBodies, ...bodiesOf(headings)], topic: topicOf(headings) };
  const drafts: DatedDraft[] = [];
  const unchanged: string[] = [];
  const unread: { sentence: Sentence; span: Position }[] = [];
  if (DESCRIPTION.test(inner.text)) return { drafts, unchanged, unread, sections, context: before, implied: [], setsUpAfterPurpose: false };
  for (const piece of splitSentences(inner)) {
    const sentence = encodeSentence(piece, known);
    const operation = operationOf(headings);
    const reading = readPiece(sentence, context, operation, known, year);
    context = reading.context;
    const day = sentenceDay(piece.text) ?? own?.day ?? dayOf(headings);
    drafts.push(...reading.drafts.map((draft) => ({ draft: withBodyAbove(draft, context), day })));
    const told = [sentence, ...sentence.looseNotes.map((note) => encodeSentence(note.body, known))];
    const same = told.flatMap((each) => readUnchanged(each, context)).filter((name) => !reading.drafts.some((draft) => draft.type !== 'relocate' && [...draft.before, ...draft.after].some((unit) => unit.name === name)));
    unchanged.push(...same);
    if (keepsOf(headings) && reading.drafts.length === 0 && NAMES_ONLY.test(sentence.code.text)) {
      unchanged.push(...sentence.groups.flat().map((unit) => unit.name));
    }
    if (reading.drafts.length === 0 && same.length === 0 && isLeftOver(sentence, piece.text)) {
      unread.push({ sentence, span: spanOf(piece, 0, piece.text.length) });
    }
  }
  const changed = drafts.length > 0 ? drafts.flatMap(({ draft }) => (['establish', 'rename'].includes(draft.type) ? draft.after : [])) : [];
  const setsUpAfterPurpose = SET_UP_AFTER_PURPOSE.test(whole.code.text) && drafts.some(({ draft }) => draft.type === 'establish');
  const implied = drafts.length === 0 ? impliedDrafts(whole, own?.day ?? dayOf(headings)) : [];
  return { drafts, unchanged, unread, implied, setsUpAfterPurpose, sections: openSections(sections, { ...passage, body: inner }, whole, changed), context: { ...context, bodies: [], topic: undefined } };
}

const LONGEST_HEADING_READ = 400;
const NAMES_ONLY = new RegExp(`^[・\\s]*${SIGN}(?:[、・\\s]*${SIGN})*(?:など|等)?$`);
const SET_UP_AFTER_PURPOSE = new RegExp(`^[^${SIGN.slice(1)}{4,40} .*(?:新設|設置)$`);
const NAME_AFTER_PURPOSE = new RegExp(`^(?=.*[^\\uE000-\\uEFFF、 ]{3}).{4,40} (${SIGN})$`);

function impliedDrafts(sentence: Sentence, day: Section['day']): readonly DatedDraft[] {
  const sign = NAME_AFTER_PURPOSE.exec(sentence.code.text)?.[1];
  const units = sign === undefined ? [] : groupOf(sentence, sign);
  const [unit] = units;
  if (unit === undefined || units.length > 1 || /[0-9:]|電話/.test(sentence.code.text)) return [];
  return [{ draft: draftFrom(sentence, 0, sentence.code.text.length, { type: 'establish', after: [unit], parent: unit.parents.at(-1) ?? null }), day }];
}

/** 【…】 or (…) around a whole heading goes. */
function withoutFrame(passage: Passage, body: Passage['body']): Passage['body'] {
  const frame = /^(?:【([^【】]+)】|\(([^()]+)\))$/.exec(body.text);
  return frame === null || passage.markStyle === 'note' ? body : trimText(sliceText(body, 1, body.text.length - 1));
}

function readPiece(
  sentence: Sentence,
  context: ReadingContext,
  operation: ReturnType<typeof operationOf>,
  known: ReadonlySet<string>,
  year: number | undefined,
): { readonly drafts: readonly Draft[]; readonly context: ReadingContext } {
  const text = sentence.code.text;
  const notes = readUnitNotes(sentence, known);
  if (QUESTION.test(text)) {
    const [asked] = [...text.matchAll(new RegExp(SIGN, 'g'))].map((match) => groupOf(sentence, match[0])[0]);
    return { drafts: [], context: asked === undefined ? context : { ...context, topic: asked } };
  }
  const named = NAME_AFTER_MERGE.exec(text);
  if (named?.[1] !== undefined) {
    const after = resolveUnits(groupOf(sentence, named[1]), context);
    return { drafts: [draftFrom(sentence, 0, named[0].length, { type: 'rename', after, isOpen: true })], context };
  }
  const hasArrow = /[→↓]/.test(text);
  if (hasArrow && operation === 'move') {
    const moved = readArrows(sentence, context, operation);
    if (moved.length > 0) return { drafts: [...moved, ...notes], context };
  }
  const labelled = readLabels(sentence, context);
  if (labelled.length > 0) return { drafts: [...labelled, ...notes], context };
  if (hasArrow) {
    const arrows = readArrows(sentence, context, operation);
    if (arrows.length > 0) return { drafts: [...arrows, ...notes], context };
  }
  if (operation !== undefined) {
    const listed = readListItem(sentence, context, operation);
    if (listed.length > 0) return { drafts: [...listed, ...notes], context };
  }
  const prefix = PREFIX.exec(text);
  const subject = prefix?.[1] === undefined ? undefined : groupOf(sentence, prefix[1])[0];
  const rest = prefix === null || subject === undefined ? sentence : { ...sentence, code: sliceText(sentence.code, prefix[0].length), looseNotes: sentence.looseNotes.map((note) => ({ ...note, at: note.at - prefix[0].length })) };
  const inner = subject === undefined ? context : { ...context, topic: subject, bodies: [...context.bodies, subject.name] };
  const reading = readSentence(rest, inner);
  const drafts = reading.drafts.filter((draft) => !isHistory(sentence, draft, year));
  const completed = drafts.map((draft) => withBodyAbove(placeFromNote(draft, rest, known, context), inner));
  const noted = drafts.length === 0 ? noteDuties(rest, known, context) : [];
  return { drafts: [...completed, ...noted, ...notes, ...noteSentences(rest, [...drafts, ...noted], known, context)], context: { ...reading.context, bodies: context.bodies, topic: context.topic } };
}

/** A change whose sentence names no body stands under the headings; what ends did not stand in what is only now set up. */
export function withBodyAbove(draft: Draft, context: ReadingContext): Draft {
  const units = [...draft.before, ...draft.after];
  if (draft.parent !== undefined) return draft;
  const own = ownParent(units);
  return { ...draft, parent: own ?? bodyAbove(units[0], context, draft.type === 'abolish' ? context.fresh : undefined) };
}

/** 「Xの移管(A課→B課)」: the arrow in the note tells where to. */
function placeFromNote(draft: Draft, sentence: Sentence, known: ReadonlySet<string>, context: ReadingContext): Draft {
  if (draft.type !== 'moveUnder' || (draft.parent !== null && !draft.isOpen)) return draft;
  for (const note of sentence.looseNotes) {
    const inner = encodeSentence(note.body, known);
    const target = /[→↓]|から/.test(inner.code.text) ? inner.groups.at(-1) : undefined;
    if (target === undefined) continue;
    const end = spanOf(note.body, 0, note.body.text.length).end + 1;
    return { ...draft, parent: resolveUnits(target, context).at(-1)?.name ?? null, isOpen: false, span: { start: draft.span.start, end } };
  }
  return draft;
}

/** 「空き家対策業務の移管(A課→B課)」. */
function noteDuties(sentence: Sentence, known: ReadonlySet<string>, context: ReadingContext): readonly Draft[] {
  const duty = /^[・\s]*([^、。\uE000-\uEFFF]{2,40}?)の(?:移管|所管替え|移行|担当変更|変更)$/.exec(sentence.code.text.trim())?.[1];
  if (duty === undefined) return [];
  return sentence.looseNotes.flatMap((note) => {
    const inner = encodeSentence(note.body, known);
    const [before, after] = inner.groups;
    if (before === undefined || after === undefined || !/[→↓]|から/.test(inner.code.text)) return [];
    const receivers = resolveUnits(after, context);
    const span = { start: spanOf(sentence.code, 0, 1).start, end: spanOf(note.body, 0, note.body.text.length).end + 1 };
    return [{ ...draftFrom(inner, 0, inner.code.text.length, { type: 'transferDuty', before: resolveUnits(before, context), after: receivers, parent: ownParent(receivers) ?? null, duty }), span }];
  });
}

/** Whole changes told in brackets: (イベント課は廃止). */
function noteSentences(sentence: Sentence, drafts: readonly Draft[], known: ReadonlySet<string>, context: ReadingContext): readonly Draft[] {
  return sentence.looseNotes.flatMap((note) =>
    splitSentences(note.body).flatMap((piece) => {
      const inner = encodeSentence(piece, known);
      if (/→|↓/.test(inner.code.text) && drafts.some((draft) => draft.type === 'moveUnder' || draft.type === 'transferDuty')) return [];
      if (/→|↓/.test(inner.code.text)) return readArrows(inner, context, undefined);
      return readSentence(inner, context).drafts.filter((draft) => draft.type === 'abolish' || draft.type === 'moveUnder' || draft.type === 'establish');
    }),
  );
}

/** The day a sentence gives for what it tells. */
function sentenceDay(text: string): Section['day'] {
  const dates = findDates(text).filter((date) => date.monthDay !== undefined && /^(?:\([^)]{1,6}\))?(?:から|より|付|に|で|を?もって|、|をめど|以降|:|～|~|$)/.test(text.slice(date.end)));
  const [date] = dates;
  return date?.monthDay === undefined ? undefined : { monthDay: date.monthDay, iso: date.iso };
}

const PAST_VERB = /(?:し|され|い|っ|き|け|り)?(?:た|ました|ていた|ておりました)/;

/** A change of an earlier year, told as what happened before this notice. */
function isHistory(sentence: Sentence, draft: Draft, year: number | undefined): boolean {
  if (year === undefined) return false;
  const at = sentence.code.from.findLastIndex((from) => from < draft.span.end);
  const text = sentence.code.text;
  const dates = findDates(text.slice(0, at + 1)).filter((date) => date.year !== undefined);
  const last = dates.findLast((date) => date.start <= at);
  const after = text.slice(at + 1, at + 8);
  return last?.year !== undefined && last.year < year && (PAST_VERB.test(after) || PAST_VERB.test(text.slice(Math.max(0, at - 6), at + 1)));
}

function isLeftOver(sentence: Sentence, text: string): boolean {
  return sentence.groups.length > 0 && !QUESTION.test(text) && findOperations(sentence.code.text).length > 0;
}
