// Reads clauses in which a unit's office moves to another place (本庁舎へ移転, 新庁舎の2階に移る).
import { type Clause, type Item } from './clauses.ts';
import { type Draft, draftFrom } from './draft.ts';
import { type ReadingContext, resolveUnits } from './reading-context.ts';
import { type Sentence } from './sentence.ts';
import { levelOf } from './unit-kinds.ts';

/** A place in a building rather than a body. */
export const PLACE =
  /(?:庁舎|[0-9一二三四五六七八九]階|フロア|ビル|市役所|役場|プラザ|会場|跡|棟|館内|センター内|支所内|仮設|隣|駅前|丁目|[東西南北本別新分]館|会館|内)[^、。]{0,12}$/;
const OFFICE_MOVES = /^(?:また)?、?(?:窓口|執務室|事務室|事務所|場所)を[^をがは]{2,30}(?:に|へ)$/;
/** 「本庁舎から保健センターに移す」: what comes from a building goes to one. */
const FROM_PLACE = /(?:庁舎|[0-9]階|ビル|棟|市役所|役場)[^、。をがは\uE000-\uEFFF]{0,6}(?:から|より)/;
/** After a unit: its office is what moves. */
export const OFFICE_OF = /^の(?:窓口|執務室|事務室|事務所|執務場所|場所|所在地)(?:を|が|は)/;
const UNIT_ROLES: ReadonlySet<Item['role']> = new Set(['object', 'topic', 'subject', 'also']);

export function readRelocation(
  clause: Clause,
  sentence: Sentence,
  context: ReadingContext,
  hasReceiver: boolean,
): readonly Draft[] {
  const text = sentence.code.text;
  const isCertain = clause.operation === 'relocate';
  const theme = clause.items.findLast((item) => isMover(item, clause, text));
  if (theme === undefined)
    return isCertain || OFFICE_MOVES.test(text.slice(clause.start, clause.verbStart))
      ? relocateLast(clause, sentence, context)
      : [];
  const before = text.slice(theme.roleEnd, clause.verbStart);
  const target = /^(.*?)(?:に|へ|まで)(?:と|は)?$/.exec(before)?.[1] ?? '';
  const isOffice = OFFICE_OF.test(text.slice(theme.end, clause.verbStart));
  const isFromPlace = FROM_PLACE.test(before);
  const isTold = isCertain || isOffice || isFromPlace || clause.items.some((item) => isHouseFor(item, theme));
  if (!isTold && (hasReceiver || !PLACE.test(target))) return [];
  return resolveUnits(theme.units, context)
    .filter((unit) => !unit.isPost && levelOf(unit.name) > 0)
    .map((unit) =>
      draftFrom(sentence, theme.start, clause.end, {
        type: 'relocate',
        before: [unit],
        after: [unit],
        parent: unit.parents.at(-1) ?? null,
      }),
    );
}

/** 「福祉課は健康会館に移る」: the hall is no body of a division, but a house to move into. */
function isHouseFor(item: Item, theme: Item): boolean {
  return (
    item.role === 'target' &&
    item.units.every(
      (house) =>
        house.name.endsWith('館') && theme.units.every((unit) => levelOf(unit.name) >= levelOf(house.name)),
    )
  );
}

function isMover(item: Item, clause: Clause, text: string): boolean {
  if (UNIT_ROLES.has(item.role)) return true;
  return (
    OFFICE_OF.test(text.slice(item.end, clause.verbStart)) ||
    (item.role === 'of' && clause.verbStart - item.roleEnd <= 1)
  );
}

/** 「A課を町長部局へ移管し、健康会館へ移転」: the clause before named who moves. */
function relocateLast(clause: Clause, sentence: Sentence, context: ReadingContext): readonly Draft[] {
  const before = sentence.code.text.slice(clause.start, clause.verbStart);
  // 「A課 3階から2階へ移転」: the sentence's own subject moves.
  const isAboutTopic = clause.start === 0 && PLACE.test(/^(.*)(?:に|へ)$/.exec(before)?.[1] ?? '');
  const unit = isAboutTopic ? context.topic : clause.start === 0 ? undefined : context.recent[0];
  if (unit === undefined || !/(?:に|へ)$/.test(before)) return [];
  if (/[をがは]/.test(before) && !OFFICE_MOVES.test(before)) return [];
  return [
    draftFrom(sentence, clause.start, clause.end, {
      type: 'relocate',
      before: [unit],
      after: [unit],
      parent: null,
    }),
  ];
}
