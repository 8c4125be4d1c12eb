// Reads clauses in which a unit takes duties over (引き継ぐ, 担当する, 所管する) or gets something added (加える).
import { type Clause, type Item } from './clauses.ts';
import { type Draft, draftFrom } from './draft.ts';
import { findDuty, isDutyLike } from './find-duty.ts';
import { isHolder } from './holder.ts';
import { readMove } from './read-move.ts';
import { type ReadingContext, resolveUnits } from './reading-context.ts';
import { type Sentence, type UnitName } from './sentence.ts';
import { transferDrafts } from './transfer-drafts.ts';
import { canContain } from './unit-kinds.ts';

/** A duty without a name of its own: the work of the unit just spoken of. */
export const ONLY_ITS_WORK = /^(?:その|これらの|同課の|同係の)?(?:業務|事務|仕事|機能)$/;

/** 「B課が引き継ぐ」「B課の担当となる」「A課からXを引き継ぐ」. */
export function readTakeOver(clause: Clause, sentence: Sentence, context: ReadingContext): readonly Draft[] {
  const receiver = clause.items.findLast((item) => isTaker(item, clause, sentence));
  const passive = clause.items.findLast((item) => item.role === 'target');
  if (receiver === undefined && passive !== undefined && /引|承継|継承|移/.test(clause.word))
    return readMove(clause, sentence, context);
  const targets = receiver === undefined ? contextReceiver(context) : resolveUnits(receiver.units, context);
  if (targets.length === 0) return [];
  const isFirst =
    receiver !== undefined &&
    receiver.role !== 'subject' &&
    clause.items.some((item) => item.start > receiver.start);
  const from = receiver !== undefined && isFirst ? receiver.roleEnd : clause.start;
  const to = receiver === undefined || isFirst ? clause.verbStart : receiver.start;
  return readShares(clause, sentence, context, { from, to, targets, receiver });
}

type Reach = {
  readonly from: number;
  readonly to: number;
  readonly targets: readonly UnitName[];
  readonly receiver: Item | undefined;
};

/** Each 「A課からXを」 in reach is a duty of its own. */
function readShares(
  clause: Clause,
  sentence: Sentence,
  context: ReadingContext,
  reach: Reach,
): readonly Draft[] {
  const { from, to, targets, receiver } = reach;
  const inReach = clause.items.filter((item) => item.start >= from && item.start < to);
  const givers = inReach.filter((item) => item.role === 'from');
  const sources = givers.length > 0 ? givers : inReach.filter((item) => item.role === 'of');
  const cuts = sources.length > 1 ? [...sources.map((item) => item.start), to] : [from, to];
  if (receiver?.role === 'topic' && isDescription(clause, sources, targets)) return [];
  return cuts.slice(0, -1).flatMap((cut, index) => {
    const phrase = findDuty(sentence, clause.items, cut, cuts[index + 1] ?? to);
    const spoken = resolveUnits(phrase.givers, context).filter(
      (giver) => !targets.some((target) => target.name === giver.name),
    );
    if (phrase.duty === null || (spoken.length === 0 && !ONLY_ITS_WORK.test(phrase.duty))) return [];
    const start = receiver === undefined ? phrase.start : Math.min(phrase.start, receiver.start);
    return transferDrafts(sentence, {
      start,
      end: clause.end,
      givers: spoken,
      receivers: targets,
      duty: phrase.duty,
    });
  });
}

/** 「X部はA課とB課の業務を担当」 tells what the department does, not what it gets. */
function isDescription(clause: Clause, owners: readonly Item[], targets: readonly UnitName[]): boolean {
  if (!/担|所管|所掌|行/.test(clause.word) || owners.length === 0) return false;
  return owners.every(
    (item) =>
      item.role === 'of' &&
      item.units.every((unit) => targets.some((target) => canContain(target.name, unit.name))),
  );
}

function isTaker(item: Item, clause: Clause, sentence: Sentence): boolean {
  if (item.role === 'subject' || item.role === 'topic' || item.role === 'at')
    return !isHolder(sentence, item);
  return item.role === 'of' && clause.verbStart - item.roleEnd <= 1;
}

function contextReceiver(context: ReadingContext): readonly UnitName[] {
  const receiver = context.topic ?? context.results[0] ?? context.recent[0];
  return receiver === undefined ? [] : [receiver];
}

const ADDED: ReadonlySet<Item['role']> = new Set(['object', 'subject', 'also']);

/** 「A課にXを加え」: a unit joins a body, or a duty is added whose giver stays unnamed. */
export function readAdd(clause: Clause, sentence: Sentence, context: ReadingContext): readonly Draft[] {
  const place = clause.items.find((item) => item.role === 'target');
  const objects = clause.items.filter((item) => ADDED.has(item.role));
  const joined = resolveUnits(
    objects.flatMap((item) => item.units),
    context,
  );
  const target = place === undefined ? undefined : resolveUnits(place.units, context).at(-1);
  const holds = (unit: UnitName | undefined): boolean =>
    unit !== undefined && joined.some((other) => canContain(unit.name, other.name));
  const body = target ?? [context.topic, ...context.recent].find(holds);
  if (body === undefined) return [];
  const start = Math.min(...clause.items.map((item) => item.start), clause.verbStart);
  if (joined.length > 0) {
    return joined
      .filter((unit) => canContain(body.name, unit.name))
      .map((unit) =>
        draftFrom(sentence, start, clause.end, {
          type: 'moveUnder',
          before: [unit],
          after: [unit],
          parent: body.name,
        }),
      );
  }
  if (place === undefined || target === undefined) return [];
  const { duty, givers } = findDuty(sentence, clause.items, place.roleEnd, clause.verbStart);
  if (duty === null || !isDutyLike(duty)) return [];
  return transferDrafts(sentence, {
    start: place.start,
    end: clause.end,
    givers: resolveUnits(givers, context),
    receivers: [target],
    duty,
  });
}
