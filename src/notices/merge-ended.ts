// Reads a merger of units that the clause before has ended: 「A課を廃止し、B課に統合」「A課を廃止して、B課と一緒にし、C課とする」.
import { type Clause } from './clauses.ts';
import { type Draft, ownParent } from './draft.ts';
import { spanOf } from './mapped-text.ts';
import { type ReadingContext, resolveUnits } from './reading-context.ts';
import { type Sentence } from './sentence.ts';
import { levelOf } from './unit-kinds.ts';

/** What joins is said to be something else than the unit: 「業務をB課に統合」. */
const OTHER_OBJECT = /[をがはも]/;
const LEVELS_APART = 10;

export type MergedEnds = {
  /** The changes told so far, without the ends that are part of the merger. */
  readonly kept: readonly Draft[];
  readonly merger: Draft;
};

/** `drafts` are the changes that the sentence has told before `clause`. */
export function mergeEnded(
  clause: Clause,
  sentence: Sentence,
  drafts: readonly Draft[],
  context: ReadingContext,
): MergedEnds | undefined {
  const [item, ...others] = clause.items;
  if (clause.operation !== 'merge' || item === undefined || others.length > 0) return undefined;
  if (item.role !== 'target' && item.role !== 'to') return undefined;
  const { text } = sentence.code;
  if (OTHER_OBJECT.test(text.slice(clause.start, item.start))) return undefined;
  const firstEnd = drafts.findLastIndex((draft) => draft.type !== 'abolish') + 1;
  const ended = drafts.slice(firstEnd);
  const [first] = ended;
  if (first === undefined) return undefined;
  const old = ended.flatMap((draft) => draft.before);
  const partners = resolveUnits(item.units, context);
  const isOfRank = partners.every((unit) =>
    old.every((other) => levelOf(unit.name) >= levelOf(other.name) - LEVELS_APART),
  );
  if (!isOfRank) return undefined;
  const isAbsorbed = item.role === 'target';
  const merger: Draft = {
    type: 'merge',
    before: isAbsorbed && old.length > 1 ? old : [...old, ...partners],
    after: isAbsorbed ? partners : [],
    parent: ownParent(isAbsorbed ? partners : []),
    duty: null,
    span: { start: first.span.start, end: spanOf(sentence.code, clause.start, clause.end).end },
    isOpen: !isAbsorbed,
  };
  return { kept: drafts.slice(0, firstEnd), merger };
}
