// Reads clauses in which units or posts are set up (新設, 設置, 置く) or done away with (廃止).
import { type Clause, type Item } from './clauses.ts';
import { type Draft, draftFrom } from './draft.ts';
import { type ReadingContext, resolveUnits } from './reading-context.ts';
import { type Sentence, type UnitName } from './sentence.ts';
import { canContain, levelOf } from './unit-kinds.ts';

const WITHIN_LAST = /(?:その(?:中|下|もと|内部|傘下)|配下|傘下|(課|部|局|室|所|センター)内)(?:に|の|には|へ)/;
/** Between the units of one list: 「…を担当するA、…を担当するB」. */
const LIST_GAP =
  /^(?:、|と|及び|並びに|や)?、?(?:[^、。をにがはへ\uE000-\uEFFF]{1,15}、){0,3}(?:[^。]{0,120}(?:を|に|が)[^、。]{0,12}(?:する|う|した|している|れた|る|の))?$/;
/** 「A係を所管する部署として設置」: A係 is not what is set up. */
const IN_CHARGE_OF = /^(?:所管|担当|所掌|統括|兼ね|含)/;
const LOWEST_PLACE = 40;
/** Verbs of appointing set up posts, never units. */
const APPOINTING = /任用|登用|起用|任命/;
const GOES_ON = /スタート|発足/;
const NEW_BY_ITSELF = /新設|設置|創設|新置|誕生|発足|開設|設立|スタート|復活/;

export function readEstablish(clause: Clause, sentence: Sentence, context: ReadingContext): readonly Draft[] {
  const started = readStart(clause, sentence, context);
  if (started.length > 0) return started;
  const shares = readSharedPlaces(clause, sentence, context);
  if (shares.length > 0) return shares;
  const objects = objectItems(clause, sentence, NEW_BY_ITSELF.test(clause.word));
  const first = objects[0];
  if (first === undefined) return [];
  const units = resolveUnits(
    objects.flatMap((item) => item.units),
    context,
  );
  const place = findPlace(clause, units);
  const parent =
    place === undefined
      ? withinLast(clause, sentence, units, context)
      : resolveUnits(place.units.slice(-1), context)[0]?.name;
  const start = place === undefined ? first.start : Math.min(place.start, first.start);
  return units
    .filter((unit) => unit.isPost || !APPOINTING.test(clause.word))
    .map((unit) =>
      draftFrom(sentence, start, clause.end, {
        type: unit.isPost ? 'establishPost' : 'establish',
        after: [unit],
        parent: unit.parents.at(-1) ?? parent,
      }),
    );
}

/** 「A課とB課がC課としてスタート」: the old units go on as the new one. */
function readStart(clause: Clause, sentence: Sentence, context: ReadingContext): readonly Draft[] {
  const made = clause.items.findLast((item) => item.role === 'as');
  const old = clause.items.find((item) => item.role === 'subject' || item.role === 'topic');
  if (made === undefined || old === undefined || old.start > made.start || !GOES_ON.test(clause.word))
    return [];
  const before = resolveUnits(old.units, context);
  if (
    made.units.length !== 1 ||
    before.some((unit) => levelOf(unit.name) !== levelOf(made.units[0]?.name ?? ''))
  )
    return [];
  const type = before.length > 1 ? 'merge' : 'rename';
  return [draftFrom(sentence, old.start, clause.end, { type, before, after: made.units })];
}

/** 「A部にはX課、B部にはY課を新設」: each body right before its own unit. */
function readSharedPlaces(clause: Clause, sentence: Sentence, context: ReadingContext): readonly Draft[] {
  const pairs = clause.items.flatMap((item, index) => {
    const next = clause.items[index + 1];
    const isPair =
      item.role === 'target' && next !== undefined && ['none', 'object', 'to'].includes(next.role);
    return isPair && next.units.every((unit) => canContain(item.units[0]?.name ?? '', unit.name))
      ? [{ body: item, made: next }]
      : [];
  });
  if (pairs.length < 2 || clause.items.at(-1)?.role !== 'object') return [];
  return pairs.flatMap(({ body, made }) =>
    resolveUnits(made.units, context).map((unit) =>
      draftFrom(sentence, body.start, clause.end, {
        type: 'establish',
        after: [unit],
        parent: resolveUnits(body.units, context)[0]?.name,
      }),
    ),
  );
}

export function readAbolish(clause: Clause, sentence: Sentence, context: ReadingContext): readonly Draft[] {
  const objects = objectItems(clause, sentence, true);
  return objects.flatMap((item) =>
    resolveUnits(item.units, context).map((unit) =>
      draftFrom(sentence, item.start, clause.end, {
        type: 'abolish',
        before: [unit],
        parent: unit.parents.at(-1),
      }),
    ),
  );
}

/** The lists of units that the clause's verb is about. */
export function objectItems(clause: Clause, sentence: Sentence, allowsTopic: boolean): readonly Item[] {
  const text = sentence.code.text;
  const { items } = clause;
  const isObject = (item: Item): boolean =>
    (item.role === 'object' && !IN_CHARGE_OF.test(text.slice(item.roleEnd))) ||
    item.role === 'subject' ||
    item.role === 'also' ||
    isNextToVerb(item, clause);
  const named = items.findLast((item) => item.role === 'as');
  const lastIndex = items.findLastIndex(isObject);
  // 「AをBとして新設」: B is what is set up.
  if (named !== undefined && named.start > (items[lastIndex]?.start ?? -1)) return [named];
  if (lastIndex < 0) {
    const topic = allowsTopic
      ? items.findLast((item) => item.role === 'topic' && !isBeforeDuty(text, item, clause))
      : undefined;
    return topic === undefined ? [] : [topic];
  }
  const objects = items.slice(lastIndex, lastIndex + 1);
  for (let index = lastIndex - 1; index >= 0; index -= 1) {
    const item = items[index];
    const next = objects[0];
    if (item === undefined || next === undefined || (item.role !== 'none' && item.role !== 'to')) break;
    if (
      !LIST_GAP.test(text.slice(item.end, next.start)) ||
      !/^(?:、|と|や|及び|並びに)/.test(text.slice(item.end))
    )
      break;
    objects.unshift(item);
  }
  return objects;
}

function isNextToVerb(item: Item, clause: Clause): boolean {
  if (item.role !== 'of' && item.role !== 'none') return false;
  return clause.verbStart - item.roleEnd <= 1;
}

/** 「A課は、Xを廃止」: another object stands between, so the topic is not what goes. */
function isBeforeDuty(text: string, item: Item, clause: Clause): boolean {
  return /を$/.test(text.slice(item.roleEnd, clause.verbStart));
}

/** 「B課にAを設置」: the body that the new unit stands in. */
function findPlace(clause: Clause, units: readonly UnitName[]): Item | undefined {
  return clause.items.findLast(
    (item) =>
      item.role === 'target' &&
      item.units.some(
        (unit) =>
          unit.isPointer ||
          // 「A局をB部に設ける」: right before the verb any body will do, even one of a lower name.
          (clause.verbStart - item.roleEnd <= 1 && levelOf(unit.name) >= LOWEST_PLACE) ||
          (levelOf(unit.name) > 0 &&
            units.some(
              (made) =>
                made.isPost ||
                canContain(unit.name, made.name) ||
                isBureauOf(unit.name, made.name) ||
                (item.isInside && levelOf(unit.name) >= levelOf(made.name)),
            )),
      ),
  );
}

/** 「健康福祉部にこども局を設置」: prefectures set up bureaus inside departments. */
function isBureauOf(body: string, made: string): boolean {
  return body.endsWith('部') && made.endsWith('局');
}

function withinLast(
  clause: Clause,
  sentence: Sentence,
  units: readonly UnitName[],
  context: ReadingContext,
): string | undefined {
  const within = WITHIN_LAST.exec(sentence.code.text.slice(clause.start, clause.verbStart));
  if (within === null) return undefined;
  const fitting = context.recent.filter((unit) => units.some((made) => canContain(unit.name, made.name)));
  return (fitting.find((unit) => within[1] !== undefined && unit.name.endsWith(within[1])) ?? fitting[0])
    ?.name;
}
