// Reads one passage under its headings, sentence by sentence: changes, what stays unchanged, what nobody could read.
import { closeGaps } from './close-gaps.ts';
import { closeLeaders } from './close-leaders.ts';
import { type Draft } from './draft.ts';
import { encodeSentence } from './encode-sentence.ts';
import { findImpliedUnit, setsUpAfterPurpose } from './implied-unit.ts';
import { type Passage } from './join-lines.ts';
import { type MappedText, sliceText, spanOf, trimText } from './mapped-text.ts';
import { type Position } from './notice.ts';
import { findOperations } from './operations.ts';
import { openArrowNotes } from './open-arrow-notes.ts';
import { dayOfSentence } from './passage-day.ts';
import { findAskedDuty } from './read-answer.ts';
import { type ReadingAids, isQuestion, readPiece, withBodyAbove } from './read-piece.ts';
import { readUnchanged } from './read-unchanged.ts';
import { type ReadingContext } from './reading-context.ts';
import {
  type Section,
  type Sections,
  bodiesOf,
  dayOf,
  keepsOf,
  openSections,
  operationOf,
  topicOf,
} from './section-stack.ts';
import { type Sentence, SIGN, groupOf } from './sentence.ts';
import { splitSentences } from './split-sentences.ts';
import { UNIT_KINDS, levelOf } from './unit-kinds.ts';

/** A draft with the day its own sentence or heading gives. */
export type DatedDraft = { readonly draft: Draft; readonly day: Section['day'] };

export type PassageReading = {
  readonly drafts: readonly DatedDraft[];
  readonly unchanged: readonly string[];
  readonly unread: readonly Position[];
  readonly sections: Sections;
  readonly context: ReadingContext;
  /** A unit named after a purpose, without a verb; new if the lines around it set up units. */
  readonly implied: readonly DatedDraft[];
  /** Whether the passage sets up a unit in a line of that shape. */
  readonly setsUpAfterPurpose: boolean;
};

const DESCRIPTION =
  /^(?:主な(?:業務|事務|担当|仕事)|業務(?:内容)?|事務(?:内容)?|担当(?:業務|事務)|分掌事務|所掌事務|場所|電話|内線|連絡先|住所|所在地|開庁時間)[^:]{0,6}:/;
const NAMES_ONLY = new RegExp(`^[・\\s]*${SIGN}(?:[、・\\s]*${SIGN})*(?:など|等)?$`);
/** Nothing about units can stand in a passage without one of these. */
const ABOUT_UNITS = new RegExp(
  `${UNIT_KINDS.map(({ ending }) => ending).join('|')}|[署館監所園院場]|アドバイザー|プロデューサー|マネージャー|コーディネーター|マネジャー|主[幹査]|参事|官|の職を|ポスト|役職`,
);
const DEPARTMENT_FIRST = new RegExp(
  `^[・\\s]*(?:次に|まず|また|一方)?、?(${SIGN})(?:では|においては|につきましては)、?`,
);
const LOWEST_DEPARTMENT = 50;
const LONGEST_HEADING_READ = 400;

export function readPassage(
  passage: Passage,
  sections: Sections,
  before: ReadingContext,
  aids: ReadingAids,
): PassageReading {
  const framed = closeGaps(passage.body);
  const body = withoutFrame(passage, framed);
  const unframed = { ...passage, body, isFramed: body !== framed };
  const isPlain = !ABOUT_UNITS.test(body.text);
  // A heading is short; what follows is read sentence by sentence.
  const heading = isPlain
    ? plainSentence(body)
    : encodeSentence(sliceText(body, 0, LONGEST_HEADING_READ), aids.known);
  const opened = openSections(sections, unframed, heading, []);
  const nothing = {
    drafts: [],
    unchanged: [],
    unread: [],
    implied: [],
    setsUpAfterPurpose: false,
    context: before,
  };
  if (isPlain) {
    const question = plainSentence(body);
    const asked = isQuestion(question) ? findAskedDuty(question) : before.asked;
    return { ...nothing, sections: opened, context: { ...before, asked } };
  }
  if (DESCRIPTION.test(body.text)) return { ...nothing, sections };
  const above = opened === sections ? sections : opened.slice(0, -1);
  const own = opened === sections ? undefined : opened.at(-1);
  if (own?.announces === true) return { ...nothing, sections: opened };
  const day = own?.day ?? dayOf(above);
  let context: ReadingContext = {
    ...before,
    bodies: [...before.titleBodies, ...bodiesOf(above)],
    topic: topicOf(above),
  };
  const drafts: DatedDraft[] = [];
  const unchanged: string[] = [];
  const unread: Position[] = [];
  for (const piece of splitSentences(body)) {
    const sentence = encodeSentence(openArrowNotes(closeLeaders(piece)), aids.known);
    const reading = readPiece(sentence, context, aids.legend.get(passage.mark) ?? operationOf(above), aids);
    context = reading.context;
    const here = context;
    context = withBodyOf(sentence, context);
    drafts.push(
      ...reading.drafts.map((draft) => ({
        draft: withBodyAbove(draft, here),
        day: dayOfSentence(piece.text) ?? day,
      })),
    );
    const same = unchangedIn(sentence, reading.drafts, context, aids, keepsOf(above));
    unchanged.push(...same);
    if (reading.drafts.length === 0 && same.length === 0 && isLeftOver(sentence))
      unread.push(spanOf(piece, 0, piece.text.length));
  }
  const made = drafts.flatMap(({ draft }) =>
    draft.type === 'establish' || draft.type === 'rename' ? draft.after : [],
  );
  return {
    drafts,
    unchanged,
    unread,
    implied: drafts.length > 0 ? [] : findImpliedUnit(heading).map((draft) => ({ draft, day })),
    setsUpAfterPurpose: setsUpAfterPurpose(
      heading,
      drafts.map(({ draft }) => draft),
    ),
    sections: openSections(sections, unframed, heading, made),
    context: { ...context, bodies: [], topic: undefined },
  };
}

/** 「土木部では、…。」: the department holds for the sentences that follow in the passage. */
function withBodyOf(sentence: Sentence, context: ReadingContext): ReadingContext {
  const sign = DEPARTMENT_FIRST.exec(sentence.code.text)?.[1];
  const [body, ...others] = sign === undefined ? [] : groupOf(sentence, sign);
  return body === undefined || others.length > 0 || levelOf(body.name) < LOWEST_DEPARTMENT
    ? context
    : { ...context, bodies: [...context.bodies, body.name] };
}

/** 【…】 or (…) around a whole heading goes. */
function withoutFrame(passage: Passage, body: MappedText): MappedText {
  const isFramed = /^(?:【[^【】]+】|\([^()]+\))$/.test(body.text);
  return isFramed && passage.markStyle !== 'note' ? trimText(sliceText(body, 1, body.text.length - 1)) : body;
}

function plainSentence(body: MappedText): Sentence {
  return { code: body, groups: [], looseNotes: [] };
}

function unchangedIn(
  sentence: Sentence,
  drafts: readonly Draft[],
  context: ReadingContext,
  aids: ReadingAids,
  isKept: boolean,
): readonly string[] {
  if (isKept && drafts.length === 0 && NAMES_ONLY.test(sentence.code.text))
    return sentence.groups.flat().map((unit) => unit.name);
  const told = [sentence, ...sentence.looseNotes.map((note) => encodeSentence(note.body, aids.known))];
  const changed = new Set(
    drafts
      .filter((draft) => draft.type !== 'relocate')
      .flatMap((draft) => [...draft.before, ...draft.after].map((unit) => unit.name)),
  );
  return told.flatMap((each) => readUnchanged(each, context)).filter((name) => !changed.has(name));
}

/** A sentence with units and an operation, of which no rule made anything. */
function isLeftOver(sentence: Sentence): boolean {
  return sentence.groups.length > 0 && !isQuestion(sentence) && findOperations(sentence.code.text).length > 0;
}
