// Finds the body a change happens in when the sentence names it apart: its topic, or the unit just spoken of (配下の…係).
import { type Clause } from './clauses.ts';
import { type Draft } from './draft.ts';
import { type ReadingContext } from './reading-context.ts';
import { type Sentence, type UnitName } from './sentence.ts';
import { canContain } from './unit-kinds.ts';

const WITHIN_LAST = /(?:その(?:中|下|もと)|配下|傘下|課内|部内|局内)の/;

type Known = { readonly drafts: readonly Draft[]; readonly context: ReadingContext };

export function placeDraft(
  draft: Draft,
  clause: Clause,
  sentence: Sentence,
  topics: readonly UnitName[],
  known: Known,
): Draft {
  const units = [...draft.before, ...draft.after];
  const [unit] = units;
  if (draft.parent !== undefined || unit === undefined || unit.parents.length > 0) return draft;
  const isWithin = WITHIN_LAST.test(sentence.code.text.slice(clause.start, clause.verbStart));
  const bodies = isWithin ? [...topics, ...[...known.context.recent].reverse()] : topics;
  const told = units.map((each) => each.name);
  const body = bodies.findLast(
    (other) => !other.isPointer && canContain(other.name, unit.name) && !told.includes(other.name),
  );
  if (body === undefined) return draft;
  const renamed = known.drafts.findLast(
    (other) => other.type === 'rename' && other.before[0]?.name === body.name,
  )?.after[0];
  return { ...draft, parent: (renamed ?? body).name };
}
