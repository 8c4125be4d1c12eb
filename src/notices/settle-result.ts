// Settles a clause that names only what something becomes (「課名をXに変更」「Yとする」): finds what it was before.
import { type Clause } from './clauses.ts';
import { type Draft, unitNamed } from './draft.ts';
import { composeUnits, shapeOf } from './read-transform.ts';
import { spanOf } from './mapped-text.ts';
import { type Operation } from './operations.ts';
import { type ReadingContext, bodyAbove } from './reading-context.ts';
import { type Sentence, type UnitName, SIGN, groupOf } from './sentence.ts';
import { canContain, findUnitKind, levelOf } from './unit-kinds.ts';

/** What the sentence has told before the clause at hand. */
export type SentenceSoFar = {
  readonly open: Unsettled | undefined;
  readonly topics: readonly UnitName[];
  /** Units that the sentence has just ended: 「A部とB部を廃止し、C部に再編」. */
  readonly ended: readonly UnitName[];
  readonly context: ReadingContext;
};

export type Unsettled = { readonly draft: Draft; readonly operation: Operation };

const ONE_RANK = 10;
/** Before the result: 「課名を」「課の名称を」「名称は」. */
const NAME_OF =
  /(?:(?:課|部|係|室|局|組織|班|センター|施設)の?)?(?:名称|名前|呼称|名)(?:を|は|も|については)、?「?$/;
/** Another subject than a unit: 「窓口は総務課となります」. */
const OTHER_SUBJECT = /[^\uE000-\uEFFF](?:は|が)、?(?:[^、。]{0,12}、)?「?$/;

export function settleResult(
  result: Draft,
  clause: Clause,
  sentence: Sentence,
  { open, topics, ended, context }: SentenceSoFar,
): readonly Draft[] {
  const [target] = result.after;
  const first = clause.items.find(
    (item) => item.role === 'to' || item.role === 'target' || item.role === 'none',
  );
  if (target === undefined || first === undefined) return [];
  if (open !== undefined) return [closeDraft(open, result)];
  if (ended.length > 0 && clause.operation === 'reorganise' && first.role === 'target') {
    return [
      {
        ...result,
        type: shapeOf('reorganise', ended.length, result.after.length),
        before: ended,
        isOpen: false,
      },
    ];
  }
  const before = sentence.code.text.slice(clause.start, first.start);
  const namesIt = NAME_OF.test(before);
  if (!namesIt && OTHER_SUBJECT.test(before)) return [];
  const named = namesIt ? firstOfKind(sentence, first.start, target) : undefined;
  const renamed = named?.unit;
  const subject =
    renamed ??
    topics.findLast((unit) => isLike(unit, target)) ??
    (context.topic !== undefined && isNear(context.topic, target) ? context.topic : undefined);
  const holder = [...context.recent, context.topic].find(
    (unit) => unit !== undefined && result.after.every((part) => canContain(unit.name, part.name)),
  );
  if (
    subject === undefined &&
    holder !== undefined &&
    !namesIt &&
    clause.operation !== 'rename' &&
    result.after.length > 1
  ) {
    return composeUnits(holder.name, result.after, sentence, first.start, clause.end, context);
  }
  const last = subject ?? (namesIt ? context.recent.find((unit) => isLike(unit, target)) : undefined);
  if (last === undefined || result.after.some((unit) => unit.name === last.name)) return [];
  const type = shapeOf('rename', 1, result.after.length);
  const parent = last.parents.at(-1) ?? bodyAbove(last, context);
  const start =
    named === undefined ? result.span.start : spanOf(sentence.code, named.start, named.start + 1).start;
  return [{ ...result, type, before: [last], parent, isOpen: false, span: { start, end: result.span.end } }];
}

/** The open change with the result that a later clause gives. */
export function closeDraft(open: Unsettled, result: Draft): Draft {
  const { draft, operation } = open;
  const absorbed =
    operation === 'merge' && draft.before.length === 1
      ? result.after.filter((unit) => unit.name !== draft.before[0]?.name)
      : [];
  const before = [...draft.before, ...absorbed];
  return {
    ...draft,
    type:
      absorbed.length > 0
        ? 'merge'
        : shapeOf(
            before.length === result.after.length ? 'rename' : operation,
            before.length,
            result.after.length,
          ),
    before,
    after: result.after,
    parent: result.parent ?? draft.parent,
    span: { start: draft.span.start, end: Math.max(draft.span.end, result.span.end) },
    isOpen: false,
  };
}

function isLike(unit: UnitName, target: UnitName): boolean {
  return (
    findUnitKind(unit.name)?.ending === findUnitKind(target.name)?.ending ||
    levelOf(unit.name) === levelOf(target.name)
  );
}

/** 企業誘致室 may become 企業立地課: one rank up or down. */
function isNear(unit: UnitName, target: UnitName): boolean {
  return isLike(unit, target) || Math.abs(levelOf(unit.name) - levelOf(target.name)) <= ONE_RANK;
}

/** The first unit in the sentence of the target's kind: its subject, written alone or as a body. */
function firstOfKind(
  sentence: Sentence,
  end: number,
  target: UnitName,
): { readonly unit: UnitName; readonly start: number } | undefined {
  for (const match of sentence.code.text.slice(0, end).matchAll(new RegExp(SIGN, 'g'))) {
    for (const unit of groupOf(sentence, match[0])) {
      const found = [...unit.parents.map((name) => unitNamed(name)), unit].find(
        (each) => isLike(each, target) && each.name !== target.name,
      );
      if (found !== undefined && !unit.isPointer) return { unit: found, start: match.index };
    }
  }
  return undefined;
}
