// Reads clauses in which units move under another body, or duties are moved to another unit.
import { type Clause, type Item } from './clauses.ts';
import { type Draft, draftFrom } from './draft.ts';
import { findDuty, isTopicOwner } from './find-duty.ts';
import { findNotedDuties } from './find-noted-duties.ts';
import { isHolder } from './holder.ts';
import { BELONGING } from './operations.ts';
import { readRelocation } from './read-relocation.ts';
import { readSharedReceiver } from './read-shared-receiver.ts';
import { type ReadingContext, resolveUnits } from './reading-context.ts';
import { type Sentence, type UnitName, SIGN, groupOf } from './sentence.ts';
import { openTransfer, transferDrafts } from './transfer-drafts.ts';
import { canContain, levelOf } from './unit-kinds.ts';

/** 「…を移管し「X部」に再編」: the next clause names the body. */
const NEXT_BODY = new RegExp(`^(?:し|して)、?(?:新たな|新しい)?(${SIGN})(?:に|へ|と)`);
/** 「A局から保育課をこちらに移します」: the body spoken of before. */
const HERE = /(?:こちら|ここ|そちら|そこ|この(?:部|局|課))(?:のほう|の方)?(?:に|へ)$/;
/** 他部へ: the body that receives stays unnamed. */
const ELSEWHERE = /(?:他|別)の?(?:部|課|局|部局|部署)(?:に|へ)$/;
const BELONGS = new RegExp(`^${BELONGING}`);
const LOWEST_RECEIVING_LEVEL = 40;
const UNIT_ROLES: ReadonlySet<Item['role']> = new Set(['object', 'topic', 'subject', 'also']);

export function readMove(clause: Clause, sentence: Sentence, context: ReadingContext): readonly Draft[] {
  const receivers = clause.items.filter((item, index) => isReceiver(item, clause.items[index - 1], clause));
  const relocated = readRelocation(clause, sentence, context, receivers.length > 0);
  // 移転 is about offices; no duty and no body.
  if (relocated.length > 0 || clause.operation === 'relocate') return relocated;
  if (receivers.length === 0) return readMoveWithoutReceiver(clause, sentence, context);
  const [first] = receivers;
  const shared =
    receivers.length === 1 && first !== undefined
      ? readSharedReceiver(clause, sentence, context, first, resolveUnits(first.units, context))
      : [];
  if (shared.length > 0) return shared;
  const drafts: Draft[] = [];
  let start = clause.start;
  let givers: readonly UnitName[] = [];
  for (const receiver of receivers) {
    const end = receiver === receivers.at(-1) ? clause.end : receiver.roleEnd;
    const targets = resolveUnits(receiver.units, context);
    const theme = themeBefore(sentence, clause, receiver, start) ?? themeAfter(clause, receiver, receivers);
    if (theme !== undefined) {
      drafts.push(...renameOnTheWay(clause, theme, targets.at(-1), sentence, context));
      drafts.push(
        ...moveUnits(theme, targets, sentence, Math.min(theme.start, receiver.start), end, context),
      );
    } else {
      const noted = findNotedDuties(sentence, start, receiver.start);
      const phrase = findDuty(sentence, clause.items, start, receiver.start);
      const spoken = resolveUnits(phrase.givers, context);
      if (spoken.length > 0) givers = spoken;
      for (const { duty, giver } of noted) {
        drafts.push(...transferDrafts(sentence, { start, end, givers: [giver], receivers: targets, duty }));
      }
      if (noted.length === 0 && phrase.duty !== null) {
        drafts.push(
          ...transferDrafts(sentence, {
            start: phrase.start,
            end,
            givers,
            receivers: targets,
            duty: phrase.duty,
          }),
        );
      } else if (noted.length === 0 && isDutyAfter(sentence, clause, receiver)) {
        const { duty } = findDuty(sentence, clause.items, receiver.roleEnd, clause.verbStart);
        if (duty !== null)
          drafts.push(
            ...transferDrafts(sentence, { start: phrase.start, end, givers, receivers: targets, duty }),
          );
      } else if (noted.length === 0 && drafts.length === 0) {
        drafts.push(...moveTopic(targets, sentence, phrase.start, end, context));
      }
    }
    start = receiver.roleEnd;
  }
  return drafts;
}

/** 「B課に業務を移管」: the duty stands after the one that receives it. */
function isDutyAfter(sentence: Sentence, clause: Clause, receiver: Item): boolean {
  const after = sentence.code.text.slice(receiver.roleEnd, clause.verbStart);
  return /^、?[^、。\uE000-\uEFFF]{2,30}を$/.test(after);
}

/** A body after に or へ; or, in 「A課はB部、C課はD部に」, a body right after its unit. */
function isReceiver(item: Item, previous: Item | undefined, clause: Clause): boolean {
  if (item.role === 'target') return true;
  if (item.role === 'to') return clause.word.includes('変更');
  if (item.role === 'of') return BELONGS.test(clause.word) && item.roleEnd >= clause.verbStart;
  const [body] = item.units;
  if (item.role !== 'none' || previous === undefined || body === undefined || !UNIT_ROLES.has(previous.role))
    return false;
  return previous.units.every((unit) => canContain(body.name, unit.name));
}

function themeBefore(sentence: Sentence, clause: Clause, receiver: Item, start: number): Item | undefined {
  const last = clause.items.findLast(
    (item) =>
      item.start >= start &&
      item.start < receiver.start &&
      item.role !== 'from' &&
      item.role !== 'at' &&
      item.role !== 'as',
  );
  if (last === undefined || !UNIT_ROLES.has(last.role) || isHolder(sentence, last)) return undefined;
  return isTopicOwner(sentence.code.text, last, receiver.start) ? undefined : last;
}

/** 「B部にA課を移管」: the unit stands after the body it moves to. */
function themeAfter(clause: Clause, receiver: Item, receivers: readonly Item[]): Item | undefined {
  if (receivers.length > 1) return undefined;
  return clause.items.findLast(
    (item) => item.start > receiver.start && (item.role === 'object' || item.role === 'subject'),
  );
}

/** 「A課は「B課」としてC部に移管」 renames as well. */
function renameOnTheWay(
  clause: Clause,
  theme: Item,
  body: UnitName | undefined,
  sentence: Sentence,
  context: ReadingContext,
): readonly Draft[] {
  const made = clause.items.find((item) => item.role === 'as' && item.start > theme.start);
  if (made === undefined || theme.units.length !== 1 || made.units.length !== 1) return [];
  const before = resolveUnits(theme.units, context);
  return [
    draftFrom(sentence, theme.start, clause.end, {
      type: 'rename',
      before,
      after: made.units,
      parent: body?.name,
    }),
  ];
}

function moveUnits(
  theme: Pick<Item, 'units'>,
  targets: readonly UnitName[],
  sentence: Sentence,
  start: number,
  end: number,
  context: ReadingContext,
): readonly Draft[] {
  const target = targets.at(-1);
  return (
    resolveUnits(theme.units, context)
      .filter((unit) => !unit.isPost && unit.name !== target?.name)
      // A unit does not move under one of its own rank.
      .filter(
        (unit) => target === undefined || target.isPointer || levelOf(target.name) !== levelOf(unit.name),
      )
      .map((unit) =>
        draftFrom(sentence, start, end, {
          type: 'moveUnder',
          before: [unit],
          after: [unit],
          parent: target?.name ?? null,
          duty: noteDuty(unit),
        }),
      )
  );
}

/** 「教育委員会から市長部局へ移管」 under a heading that names the unit. */
function moveTopic(
  targets: readonly UnitName[],
  sentence: Sentence,
  start: number,
  end: number,
  context: ReadingContext,
): readonly Draft[] {
  const { topic } = context;
  if (topic === undefined || !targets.some((target) => canContain(target.name, topic.name))) return [];
  return moveUnits({ units: [topic] }, targets, sentence, start, end, context);
}

/** A note after a moved unit that tells its whole duty (障がい福祉事務の全般). */
function noteDuty(unit: UnitName): string | null {
  const note = unit.notes[0]?.text ?? '';
  return /(?:事務|業務)(?:の)?(?:全般|全て|すべて|一切)$/.test(note) ? note : null;
}

function readMoveWithoutReceiver(
  clause: Clause,
  sentence: Sentence,
  context: ReadingContext,
): readonly Draft[] {
  // 「A課、B課がここに集まりました」
  const isGathering = clause.word.startsWith('集ま');
  const objects = clause.items.filter(
    (item) =>
      item.role === 'object' ||
      (item.role === 'of' && clause.verbStart - item.roleEnd <= 1) ||
      (isGathering && (item.role === 'subject' || item.role === 'none')),
  );
  const units = resolveUnits(
    objects.flatMap((item) => item.units),
    context,
  ).filter((unit) => !unit.isPost);
  if (units.length === 0) {
    const phrase = findDuty(sentence, clause.items, clause.start, clause.verbStart);
    const givers = resolveUnits(phrase.givers, context);
    if (givers.length === 0 || phrase.duty === null) return [];
    return [openTransfer(sentence, { start: phrase.start, end: clause.end, givers, duty: phrase.duty })];
  }
  const start = Math.min(...clause.items.map((item) => item.start), clause.verbStart);
  const owners = units.flatMap((unit) => unit.parents);
  const holds = (name: string): boolean =>
    levelOf(name) >= LOWEST_RECEIVING_LEVEL &&
    !owners.includes(name) &&
    units.some((unit) => canContain(name, unit.name));
  if (ELSEWHERE.test(sentence.code.text.slice(clause.start, clause.verbStart))) {
    return units.map((unit) =>
      draftFrom(sentence, start, clause.end, {
        type: 'moveUnder',
        before: [unit],
        after: [unit],
        parent: null,
      }),
    );
  }
  const next = NEXT_BODY.exec(sentence.code.text.slice(clause.end, clause.end + 16))?.[1];
  const named = next === undefined ? [] : groupOf(sentence, next);
  // Units of earlier sentences don't receive: a heading 「X園を移管」 says nothing of where to.
  const isPointing = HERE.test(sentence.code.text.slice(clause.start, clause.verbStart));
  const givers = clause.items.flatMap((item) => (item.role === 'from' ? item.units : []));
  const spoken =
    clause.start > 0 || isPointing
      ? context.recent.filter((other) => !givers.some((giver) => giver.name === other.name))
      : givers.length > 0 // 「B部を新設」, and below it 「C部からA課を移管」.
        ? context.recent.filter((other) => context.fresh.has(other.name))
        : [];
  const body =
    [...named, context.topic, ...spoken].find((other) => other !== undefined && holds(other.name))?.name ??
    context.bodies.findLast(holds);
  return units.map((unit) =>
    draftFrom(sentence, start, clause.end, {
      type: 'moveUnder',
      before: [unit],
      after: [unit],
      parent: body ?? null,
      isOpen: body === undefined,
    }),
  );
}
