// Reads one sentence or list item in the way its form asks for: question, label, arrow, bare name, or clauses.
import { type Draft, draftFrom, ownParent } from './draft.ts';
import { isHistory } from './history.ts';
import { sliceText } from './mapped-text.ts';
import { type Operation, operationOfHeading } from './operations.ts';
import { findAskedDuty, readAnswer } from './read-answer.ts';
import { readArrows } from './read-arrow.ts';
import { readLabels, readUnitNotes } from './read-labels.ts';
import { readListItem } from './read-list-item.ts';
import { bodyFromNote, placeFromNote, readLooseNotes, resultFromNote } from './read-notes.ts';
import { readSentence } from './read-sentence.ts';
import { readHandover } from './read-handover.ts';
import { type Legend } from './read-legend.ts';
import { type ReadingContext, bodyAbove, resolveUnits } from './reading-context.ts';
import { type Sentence, type UnitName, SIGN, groupOf } from './sentence.ts';
import { levelOf } from './unit-kinds.ts';

/** What holds for the whole notice. */
export type ReadingAids = {
  /** Names that plain scanning would not find whole. */
  readonly known: ReadonlySet<string>;
  /** The year the notice is about; changes told of earlier years are history. */
  readonly year: number | undefined;
  /** What the marks before names stand for, when the notice has a key to them. */
  readonly legend: Legend;
};

export type PieceReading = { readonly drafts: readonly Draft[]; readonly context: ReadingContext };

/** 「…はなくなるのか」「…に置く考えは」. */
const QUESTION = /(?:か|の|(?:考え|予定|見込み|方針|理由|場合|今後|扱い|点|の)は)[。?]?$|\?$/;
const ARROW = /[→↓←]/;
const NAME_AFTER_MERGE = new RegExp(
  `^(?:統合|再編|改編|分割|変更|合併)後の(?:名称|課名|名前|係名|部名)?は、?(${SIGN})`,
);
const NEW_NAME = new RegExp(
  `^(?:その)?(?:新しい|新たな)(?:組織の?)?(?:名称|課名|名前|係名|部名)は、?「?(${SIGN})`,
);
/** 「企画部:」「企画課   」: a name set apart from what is said of it. */
const PREFIX = new RegExp(`^[「\\s]*(${SIGN})」?(?:\\s?:\\s*|\\s+)(?=.)`);

/** 【統合】A課+B課→C課 */
const LEADING_LABEL = /^【([^】]{2,6})】/;

/** `operation` is what the headings above announce. */
export function readPiece(
  sentence: Sentence,
  context: ReadingContext,
  operation: Operation | undefined,
  aids: ReadingAids,
): PieceReading {
  if (isQuestion(sentence))
    return {
      drafts: [],
      context: { ...withAskedTopic(sentence, context), asked: findAskedDuty(sentence) },
    };
  const answered = readAnswer(sentence, context);
  const reading =
    answered.length > 0 ? { drafts: answered, context } : readTold(sentence, context, operation, aids);
  return { ...reading, context: { ...reading.context, asked: undefined } };
}

function readTold(
  sentence: Sentence,
  context: ReadingContext,
  operation: Operation | undefined,
  aids: ReadingAids,
): PieceReading {
  const named = namedResult(sentence, context) ?? namedAnew(sentence, context);
  if (named !== undefined) return { drafts: [named], context };
  const handed = readHandover(sentence, context);
  if (handed.length > 0) return { drafts: handed, context };
  const drawn = readForm(sentence, context, operation);
  const notes = readUnitNotes(sentence, aids.known);
  return drawn.length > 0
    ? { drafts: [...drawn, ...notes], context }
    : readProse(sentence, context, notes, aids);
}

export function isQuestion(sentence: Sentence): boolean {
  return QUESTION.test(sentence.code.text);
}

/** A change whose sentence names no body stands under the headings; what ends did not stand in what is only now set up. */
export function withBodyAbove(draft: Draft, context: ReadingContext): Draft {
  if (draft.parent !== undefined) return draft;
  const units = [...draft.before, ...draft.after];
  const fresh = draft.type === 'abolish' ? context.fresh : undefined;
  return { ...draft, parent: ownParent(units) ?? bodyAbove(units[0], context, fresh) };
}

/** 「Q3 環境課はなくなるのですか」: the answer is about 環境課. */
function withAskedTopic(sentence: Sentence, context: ReadingContext): ReadingContext {
  const [asked] = sentence.groups[0] ?? [];
  return asked === undefined ? context : { ...context, topic: asked };
}

/** 「統合後の名称はX」: the result of a merge told before. */
function namedResult(sentence: Sentence, context: ReadingContext): Draft | undefined {
  const named = NAME_AFTER_MERGE.exec(sentence.code.text);
  if (named?.[1] === undefined) return undefined;
  const after = resolveUnits(groupOf(sentence, named[1]), context);
  return draftFrom(sentence, 0, named[0].length, { type: 'rename', after, isOpen: true });
}

/** 「新しい名前はX」: the new name of the unit spoken of last. */
function namedAnew(sentence: Sentence, context: ReadingContext): Draft | undefined {
  const named = NEW_NAME.exec(sentence.code.text);
  const [made] = named?.[1] === undefined ? [] : groupOf(sentence, named[1]);
  const [old] = context.recent;
  if (named === null || made === undefined || old === undefined || old.name === made.name) return undefined;
  if (levelOf(old.name) !== levelOf(made.name)) return undefined;
  return draftFrom(sentence, 0, named[0].length, {
    type: 'rename',
    before: [old],
    after: [made],
    parent: ownParent([old]),
  });
}

/** Forms that need no verb: arrows, labels, names under a heading that says what happens to them. */
function readForm(
  sentence: Sentence,
  context: ReadingContext,
  operation: Operation | undefined,
): readonly Draft[] {
  const { text } = sentence.code;
  const hasArrow = ARROW.test(text);
  const told = operation ?? operationOfHeading(LEADING_LABEL.exec(text)?.[1] ?? '');
  const arrows = (): readonly Draft[] => (hasArrow ? readArrows(sentence, context, told) : []);
  const readers = [
    // Under 「係を移管します」 an arrow tells where a unit goes, even between (旧) and (新).
    () => (operation === 'move' ? arrows() : []),
    () => readLabels(sentence, context),
    arrows,
    () => (operation === undefined ? [] : readListItem(sentence, context, operation)),
  ];
  for (const read of readers) {
    const drafts = read();
    if (drafts.length > 0) return drafts;
  }
  return [];
}

function readProse(
  sentence: Sentence,
  context: ReadingContext,
  notes: readonly Draft[],
  aids: ReadingAids,
): PieceReading {
  const { rest, subject } = takeSubject(sentence);
  const inner =
    subject === undefined
      ? context
      : { ...context, topic: subject, bodies: [...context.bodies, subject.name] };
  const reading = readSentence(rest, inner);
  const told = reading.drafts.filter((draft) => !isHistory(sentence, draft, aids.year));
  const placed = told.map((draft) => {
    const closed = bodyFromNote(resultFromNote(draft, rest, aids.known), rest);
    return withBodyAbove(placeFromNote(closed, rest, aids.known, context), inner);
  });
  const drafts = [...placed, ...notes, ...readLooseNotes(rest, told, aids.known, context)];
  return { drafts, context: { ...reading.context, bodies: context.bodies, topic: context.topic } };
}

/** 「企画部:X室の新設」: the unit before the colon is what the rest is about. */
function takeSubject(sentence: Sentence): {
  readonly rest: Sentence;
  readonly subject: UnitName | undefined;
} {
  const prefix = PREFIX.exec(sentence.code.text);
  const [subject] = prefix?.[1] === undefined ? [] : groupOf(sentence, prefix[1]);
  if (prefix === null || subject === undefined) return { rest: sentence, subject: undefined };
  const { length } = prefix[0];
  const looseNotes = sentence.looseNotes.map((note) => ({ ...note, at: note.at - length }));
  return { rest: { ...sentence, code: sliceText(sentence.code, length), looseNotes }, subject };
}
