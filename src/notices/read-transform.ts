// Reads clauses in which units turn into others: renamed, merged, split, regrouped, or made up of named parts.
import { type ChangeKind } from '#domain/change-event.ts';
import { type Clause } from './clauses.ts';
import { type Draft, draftFrom, ownParent, sharedParent } from './draft.ts';
import { type Operation } from './operations.ts';
import { type ChangePair, readPairs } from './read-pairs.ts';
import { type ReadingContext, resolveUnits } from './reading-context.ts';
import { type Sentence, type UnitName } from './sentence.ts';
import { canContain, levelOf } from './unit-kinds.ts';

/** 「B課の一部と合体」: no whole unit joins. */
const PART_OF = /の一部(?:と|を|に)$/;
/** 「下水道事業との一体化により」: what it is made one with is no unit. */
const WITH_A_DUTY = /[^\uE000-\uEFFF」]との$/;
/** Levels between a unit and a body it can only move into, not become: 課 and 部, 係 and 課. */
const BODY_STEP = 20;

export function readTransform(clause: Clause, sentence: Sentence, context: ReadingContext): readonly Draft[] {
  return readPairs(clause, sentence).flatMap((pair) => {
    const sources = resolveUnits(pair.sources, context);
    const targets = resolveUnits(pair.targets, context).filter((unit) => !unit.isPost);
    const before = sentence.code.text.slice(clause.start, clause.verbStart);
    // 「商工部門と観光部門に分け」: the parts are duties.
    if (
      clause.operation === 'split' &&
      targets.length === 0 &&
      /(?:部門|業務|事務|機能|分野)に$/.test(before)
    )
      return [];
    if (clause.operation === 'merge' && (PART_OF.test(before) || WITH_A_DUTY.test(before))) return [];
    const units = sources.filter((unit) => !unit.isPost);
    if (sources.length !== units.length && units.length === 0) return [];
    return toDrafts({ sources: units, targets, start: pair.start }, clause, sentence, context);
  });
}

function toDrafts(
  pair: ChangePair,
  clause: Clause,
  sentence: Sentence,
  context: ReadingContext,
): readonly Draft[] {
  const { sources, targets, start } = pair;
  const build = (parts: Parameters<typeof draftFrom>[3]): Draft =>
    draftFrom(sentence, start, clause.end, parts);
  const holder = sources.length === 1 ? sources[0] : undefined;
  if (holder !== undefined && targets.length > 0 && isMakeUp(clause.operation, holder.name, targets)) {
    return composeUnits(holder.name, targets, sentence, start, clause.end, context);
  }
  // 「A課のうち観光部門を「B課」として独立」: a part becomes a unit of its own.
  const named = clause.items.findLast((item) => item.role === 'as');
  if (clause.operation === 'split' && named !== undefined && isPartObject(clause, named, sentence))
    return resolveUnits(named.units, context).map((unit) =>
      build({ type: 'establish', after: [unit], parent: unit.parents.at(-1) }),
    );
  // 「A部から業務を分離して」 takes a duty out, not a unit.
  if (
    clause.operation === 'split' &&
    /[^\uE000-\uEFFF」]を$/.test(sentence.code.text.slice(clause.start, clause.verbStart))
  )
    return [];
  // 「A部からB部が独立」
  const fromItem = clause.items.find((item) => item.role === 'from');
  const leaver = clause.items.find((item) => item.role === 'subject');
  if (clause.word === '独立' && fromItem !== undefined && leaver !== undefined) {
    return resolveUnits(leaver.units, context).map((unit) => build({ type: 'establish', after: [unit] }));
  }
  // 「A係をB課から分離し」 leaves B課 as it is.
  if (
    clause.operation === 'split' &&
    clause.items.some((item) => item.role === 'from') &&
    sources.length > 0 &&
    clause.items[0]?.role !== 'from'
  )
    return [];
  if (sources.length > 0 && targets.length === 0) {
    const type = openType(clause.operation);
    return type === undefined
      ? []
      : [build({ type, before: sources, parent: sharedParent(sources), isOpen: true })];
  }
  if (sources.length === 0)
    return clause.operation === 'merge' ? [] : [build({ type: 'rename', after: targets, isOpen: true })];
  if (isZipped(clause, sources, targets)) {
    return sources.map((source, index) =>
      build({
        type: 'rename',
        before: [source],
        after: targets.slice(index, index + 1),
        parent: ownParent([source]),
      }),
    );
  }
  const [source] = sources;
  const [target] = targets;
  if (source !== undefined && target !== undefined && isMoveIntoBody(clause, sources, targets)) {
    return sources.map((unit) =>
      build({ type: 'moveUnder', before: [unit], after: [unit], parent: target.name }),
    );
  }
  const absorbs = clause.operation === 'merge' && sources.length === 1 && targets.length === 1;
  const before = absorbs
    ? [...sources, ...targets.filter((unit) => unit.name !== sources[0]?.name)]
    : sources;
  const type = absorbs ? 'merge' : shapeOf(clause.operation, sources.length, targets.length);
  return [
    build({
      type,
      before,
      after: targets,
      parent: absorbs ? ownParent(targets) : (ownParent(targets) ?? sharedParent(sources)),
    }),
  ];
}

function isPartObject(clause: Clause, named: Clause['items'][number], sentence: Sentence): boolean {
  return /[^\uE000-\uEFFF」]を、?(?:新たに|新しく)?「?$/.test(
    sentence.code.text.slice(clause.start, named.start),
  );
}

/** Parts that make up a body: each new when the body is new, else one regrouping (README rule 6). */
export function composeUnits(
  body: string,
  parts: readonly UnitName[],
  sentence: Sentence,
  start: number,
  end: number,
  context: ReadingContext,
): readonly Draft[] {
  if (context.fresh.has(body)) {
    return parts.map((part) =>
      draftFrom(sentence, start, end, { type: 'establish', after: [part], parent: body }),
    );
  }
  return [draftFrom(sentence, start, end, { type: 'reorganise', after: parts, parent: body })];
}

function isMakeUp(operation: Operation, body: string, parts: readonly UnitName[]): boolean {
  const canMakeUp =
    operation === 'consist' || ((operation === 'become' || operation === 'reorganise') && parts.length > 1);
  return canMakeUp && parts.every((part) => canContain(body, part.name));
}

/** Which kind of change the numbers of units before and after make. */
export function shapeOf(operation: Operation, before: number, after: number): ChangeKind {
  if (operation === 'split' && before === 1) return 'split';
  if (before === 1 && after === 1) return 'rename';
  if (before > 1 && after === 1) return 'merge';
  if (before === 1) return 'split';
  return 'reorganise';
}

function openType(operation: Operation): ChangeKind | undefined {
  if (operation === 'merge' || operation === 'split' || operation === 'reorganise' || operation === 'rename')
    return operation;
  return undefined;
}

/** 「環境課は建設部になります」: a division does not turn into the department above it. */
function isMoveIntoBody(clause: Clause, sources: readonly UnitName[], targets: readonly UnitName[]): boolean {
  const [target] = targets;
  if (
    target === undefined ||
    targets.length > 1 ||
    clause.operation === 'split' ||
    clause.operation === 'merge'
  )
    return false;
  if (/格上げ|昇格|改|名|再編|組|生まれ|変身|リニューアル/.test(clause.word)) return false;
  return sources.every(
    (unit) => levelOf(target.name) - levelOf(unit.name) >= BODY_STEP && canContain(target.name, unit.name),
  );
}

/** 「AとBをCとDに改称」: as many names after as before, and a verb that renames. */
function isZipped(clause: Clause, sources: readonly UnitName[], targets: readonly UnitName[]): boolean {
  return clause.operation === 'rename' && sources.length > 1 && sources.length === targets.length;
}
