// Reads one sentence, clause by clause, into drafts of changes.
import { type Clause, readClauses, readItems } from './clauses.ts';
import { type Draft, draftFrom } from './draft.ts';
import { fillTransfers } from './fill-transfers.ts';
import { isHolder } from './holder.ts';
import { mergeEnded } from './merge-ended.ts';
import { placeDraft } from './place-draft.ts';
import { readClause } from './read-clause.ts';
import { type ReadingContext, rememberDraft, rememberUnits } from './reading-context.ts';
import { reduceRelativeClauses } from './relative-clauses.ts';
import { type Sentence, type UnitName } from './sentence.ts';
import { type Unsettled, closeDraft, settleResult } from './settle-result.ts';
import { levelOf } from './unit-kinds.ts';

export type SentenceReading = { readonly drafts: readonly Draft[]; readonly context: ReadingContext };

/** What is known after the clauses read so far. */
type Progress = SentenceReading & {
  /** What the sentence has been about, latest last. */
  readonly topics: readonly UnitName[];
  /** A change whose result a later clause may name. */
  readonly open: Unsettled | undefined;
};

const TOPIC_ROLES = new Set(['topic', 'subject', 'also']);

export function readSentence(whole: Sentence, before: ReadingContext): SentenceReading {
  const { sentence, drafts: told } = reduceRelativeClauses(whole, before);
  let progress: Progress = {
    drafts: told,
    context: told.reduce(rememberDraft, before),
    topics: [],
    open: undefined,
  };
  for (const clause of readClauses(sentence)) progress = readNext(progress, clause, sentence);
  const { drafts, context } = withoutOpen(progress);
  if (drafts.length > 0) return { drafts: fillTransfers(drafts, before, progress.topics[0]), context };
  return {
    drafts,
    context: rememberUnits(
      context,
      [...readItems(sentence)].reverse().flatMap((item) => item.units),
    ),
  };
}

function readNext(progress: Progress, clause: Clause, sentence: Sentence): Progress {
  const { topics, drafts, open } = progress;
  const own = clause.items
    .filter((item) => TOPIC_ROLES.has(item.role) && !isHolder(sentence, item))
    .flatMap((item) => item.units);
  const read = readClause(clause, sentence, [...topics, ...own], withTopic(progress));
  const context = rememberUnits(
    progress.context,
    clause.items.flatMap((item) => item.units),
  );
  const place = (draft: Draft, known: Progress): Draft =>
    placeDraft(draft, clause, sentence, [...topics, ...own], known);
  const add = (known: Progress, draft: Draft): Progress => {
    const placed = place(draft, known);
    return { ...known, drafts: [...known.drafts, placed], context: rememberDraft(known.context, placed) };
  };
  let next: Progress = { ...progress, context };
  const joined = open === undefined ? mergeEnded(clause, sentence, drafts, context) : undefined;
  if (joined !== undefined) {
    next = { ...next, drafts: joined.kept };
    return joined.merger.isOpen
      ? { ...next, open: { draft: joined.merger, operation: 'merge' } }
      : add(next, joined.merger);
  }
  const result = open === undefined ? undefined : resultOf(open, clause, read, sentence);
  if (open !== undefined && result !== undefined)
    next = { ...add(next, closeDraft(open, result)), open: undefined };
  else {
    for (const draft of read) {
      if (!draft.isOpen || draft.type === 'moveUnder' || draft.type === 'transferDuty')
        next = add(next, draft);
      else if (draft.before.length > 0) {
        next = withoutOpen(next);
        next = { ...next, open: { draft: place(draft, next), operation: clause.operation } };
      } else {
        const ended = drafts.filter((other) => other.type === 'abolish').flatMap((other) => other.before);
        const settled = settleResult(draft, clause, sentence, {
          open: next.open,
          topics,
          ended,
          context: next.context,
        });
        next = { ...settled.reduce(add, next), open: undefined };
      }
    }
  }
  // What an unfinished change or a move is about stays what the sentence is about.
  const objects = read.every((draft) => draft.isOpen || draft.type === 'moveUnder')
    ? clause.items.filter((item) => item.role === 'object').flatMap((item) => item.units)
    : [];
  // 「A部とB部を統合してC局とし、3課を置く」: from here on the sentence is about C局.
  const made = open !== undefined && next.open === undefined ? (next.drafts.at(-1)?.after ?? []) : [];
  return { ...next, topics: [...topics, ...own, ...objects, ...(made.length === 1 ? made : [])] };
}

/** The sentence's topic, under its new name once it has been renamed. */
function withTopic({ context, topics, drafts }: Progress): ReadingContext {
  const topic = topics.at(-1) ?? context.topic;
  if (topic === undefined || topic.isPointer) return context;
  const renamed = drafts.findLast((draft) => draft.type === 'rename' && draft.before[0]?.name === topic.name)
    ?.after[0];
  return { ...context, topic: renamed ?? topic };
}

/** A merge or split stays worth telling when its result goes unnamed; a renaming does not. */
function withoutOpen(progress: Progress): Progress {
  const { open, drafts, context } = progress;
  if (open === undefined) return progress;
  const { draft, operation } = open;
  const isTold =
    operation === 'split' ? draft.before.length === 1 : operation === 'merge' && draft.before.length > 1;
  if (!isTold) return { ...progress, open: undefined };
  return { ...progress, drafts: [...drafts, draft], context: rememberDraft(context, draft), open: undefined };
}

/** What the clause says an open change results in: units it sets up, or places that stand on the level of the old ones. */
function resultOf(
  open: Unsettled,
  clause: Clause,
  read: readonly Draft[],
  sentence: Sentence,
): Draft | undefined {
  const placed = placedResults(clause, open);
  if (placed.length > 0)
    return draftFrom(sentence, clause.start, clause.end, { type: 'rename', after: placed });
  const [first] = read;
  if (
    clause.operation !== 'establish' ||
    first === undefined ||
    !read.every((draft) => draft.type === 'establish')
  )
    return undefined;
  const span = {
    start: Math.min(...read.map((draft) => draft.span.start)),
    end: Math.max(...read.map((draft) => draft.span.end)),
  };
  return { ...first, after: read.flatMap((draft) => draft.after), span };
}

/** 「A課とB課を再編し、C課、D課の2課を配置」: units of the same rank are the result, not parts. */
function placedResults(clause: Clause, open: Unsettled): readonly UnitName[] {
  if (clause.operation !== 'consist') return [];
  const units = clause.items
    .filter((item) => item.role === 'object' || item.role === 'none')
    .flatMap((item) => item.units);
  const level = levelOf(open.draft.before[0]?.name ?? '');
  return units.every((unit) => levelOf(unit.name) === level) ? units : [];
}
