// Reads changes told in brackets after something else than a name: X室の移管(A課→B課), …を新設(C課は廃止).
import { type Draft, draftFrom, ownParent } from './draft.ts';
import { encodeSentence } from './encode-sentence.ts';
import { spanOf } from './mapped-text.ts';
import { readArrows } from './read-arrow.ts';
import { readSentence } from './read-sentence.ts';
import { type ReadingContext, resolveUnits } from './reading-context.ts';
import { type LooseNote, type Sentence } from './sentence.ts';
import { splitSentences } from './split-sentences.ts';
import { canContain } from './unit-kinds.ts';
import { isUnitName } from './unit-name.ts';

const FROM_TO = /[→↓]|から/;
const ARROW = /[→↓]/;
const MOVED_DUTY = /^[・\s]*([^、。\uE000-\uEFFF]{2,40}?)の(?:移管|所管替え|移行|担当変更|変更)$/;
const TOLD_WITH_BODY: ReadonlySet<Draft['type']> = new Set([
  'abolish',
  'establish',
  'merge',
  'rename',
  'reorganise',
  'split',
]);
const TOLD_IN_NOTES: ReadonlySet<Draft['type']> = new Set(['abolish', 'moveUnder', 'establish']);

/** 「X室の移管(A課→B課)」: the note tells where to. */
export function placeFromNote(
  draft: Draft,
  sentence: Sentence,
  known: ReadonlySet<string>,
  context: ReadingContext,
): Draft {
  if (draft.type !== 'moveUnder' || (draft.parent !== null && !draft.isOpen)) return draft;
  for (const note of sentence.looseNotes) {
    const inner = encodeSentence(note.body, known);
    const target = FROM_TO.test(inner.code.text) ? inner.groups.at(-1) : undefined;
    if (target === undefined) continue;
    const parent = resolveUnits(target, context).at(-1)?.name ?? null;
    return { ...draft, parent, isOpen: false, span: { start: draft.span.start, end: endOf(note) } };
  }
  return draft;
}

/** 「「A課」の廃止(B事務所)」: brackets that hold nothing but a higher body tell where A課 stands. */
export function bodyFromNote(draft: Draft, sentence: Sentence): Draft {
  const [unit] = [...draft.before, ...draft.after];
  if (unit === undefined || (draft.parent ?? null) !== null || !TOLD_WITH_BODY.has(draft.type)) return draft;
  const body = sentence.looseNotes
    .map((note) => note.body.text.trim())
    .find((text) => isUnitName(text) && canContain(text, unit.name));
  return body === undefined ? draft : { ...draft, parent: body };
}

/** 「A課とB課を1課に統合(C課)」: the note names the result. */
export function resultFromNote(draft: Draft, sentence: Sentence, known: ReadonlySet<string>): Draft {
  if (draft.type !== 'merge' || draft.after.length > 0) return draft;
  for (const note of sentence.looseNotes) {
    const inner = encodeSentence(note.body, known);
    const after = inner.groups[0] ?? [];
    if (after.length !== 1 || !/^[\s「」\uE000-\uEFFF]+$/.test(inner.code.text)) continue;
    return { ...draft, after, isOpen: false, span: { start: draft.span.start, end: endOf(note) } };
  }
  return draft;
}

/** `told` are the changes that the sentence tells outside the brackets. */
export function readLooseNotes(
  sentence: Sentence,
  told: readonly Draft[],
  known: ReadonlySet<string>,
  context: ReadingContext,
): readonly Draft[] {
  const duties = told.length === 0 ? readMovedDuty(sentence, known, context) : [];
  const isMove = [...told, ...duties].some(
    (draft) => draft.type === 'moveUnder' || draft.type === 'transferDuty',
  );
  const whole = sentence.looseNotes.flatMap((note) =>
    splitSentences(note.body).flatMap((piece) => {
      const inner = encodeSentence(piece, known);
      if (ARROW.test(inner.code.text)) return isMove ? [] : readArrows(inner, context, undefined);
      return readSentence(inner, context).drafts.filter((draft) => TOLD_IN_NOTES.has(draft.type));
    }),
  );
  return [...duties, ...whole];
}

/** 「空き家対策業務の移管(A課→B課)」. */
function readMovedDuty(
  sentence: Sentence,
  known: ReadonlySet<string>,
  context: ReadingContext,
): readonly Draft[] {
  const duty = MOVED_DUTY.exec(sentence.code.text.trim())?.[1];
  if (duty === undefined) return [];
  return sentence.looseNotes.flatMap((note) => {
    const inner = encodeSentence(note.body, known);
    const [givers, receivers] = inner.groups;
    if (givers === undefined || receivers === undefined || !FROM_TO.test(inner.code.text)) return [];
    const after = resolveUnits(receivers, context);
    const parts = {
      type: 'transferDuty',
      before: resolveUnits(givers, context),
      after,
      parent: ownParent(after) ?? null,
      duty,
    } as const;
    return [
      {
        ...draftFrom(inner, 0, 0, parts),
        span: { start: spanOf(sentence.code, 0, 1).start, end: endOf(note) },
      },
    ];
  });
}

/** Where the note's closing bracket ends. */
function endOf(note: LooseNote): number {
  return spanOf(note.body, 0, note.body.text.length).end + 1;
}
