// Pairs what changes with what it becomes, in clauses such as「AをB、CをDに」or「AとBをCに」.
import { type Clause, type Item } from './clauses.ts';
import { isHolder } from './holder.ts';
import { type Sentence, type UnitName } from './sentence.ts';
import { levelOf } from './unit-kinds.ts';

export type ChangePair = {
  readonly sources: readonly UnitName[];
  readonly targets: readonly UnitName[];
  /** Offset in the code where the pair's first name stands. */
  readonly start: number;
};

/** Levels between a unit and the body it stands in, at least: 係 and 課. */
const BODY_STEP = 20;

type OpenPair = { sources: UnitName[]; targets: UnitName[]; start: number; role: Item['role'] | undefined };

const SOURCE_ROLES: ReadonlySet<Item['role']> = new Set(['object', 'topic', 'subject', 'also', 'named']);
const TARGET_ROLES: ReadonlySet<Item['role']> = new Set(['target', 'to', 'as']);

export function readPairs(clause: Clause, sentence: Sentence): readonly ChangePair[] {
  const pairs: OpenPair[] = [];
  let open: OpenPair = { sources: [], targets: [], start: -1, role: undefined };
  const begin = (item: Item, sources: readonly UnitName[]): void => {
    if (open.sources.length > 0 || open.targets.length > 0) pairs.push(open);
    open = { sources: [...sources], targets: [], start: item.start, role: item.role };
  };
  for (const item of clause.items) {
    if (item.role === 'subject' && isHolder(sentence, item)) continue;
    if (item.role === 'object' && clause.operation === 'merge' && hasOtherObject(sentence, item, clause))
      continue;
    const isNextToVerb = item.roleEnd >= clause.verbStart - 1;
    // 「A課はB課と統合し」: B課 joins A課; what they become comes later.
    if (clause.operation === 'merge' && open.sources.length > 0 && isPartner(sentence, item, clause)) {
      open.sources.push(...item.units);
      continue;
    }
    if (SOURCE_ROLES.has(item.role) || (item.role === 'of' && isNextToVerb) || item.role === 'from') {
      if (item.role === 'from' && open.sources.length > 0) continue;
      const isRepeat = open.sources.length > 0 && open.targets.length === 0;
      if (
        isRepeat &&
        item.units.length > 1 &&
        (item.role === open.role || item.role === 'object') &&
        open.role !== 'topic'
      ) {
        // 「AをB、CをDに」: the list in the middle begins with what A becomes.
        open.targets.push(...item.units.slice(0, 1));
        begin(item, item.units.slice(1));
      } else if (isRepeat && item.role === open.role && item.role === 'topic' && item.units.length > 1) {
        open.targets.push(...item.units.slice(0, 1));
        begin(item, item.units.slice(1));
      } else if (isRepeat && open.role === 'topic')
        open = { ...open, sources: [...item.units], start: item.start, role: item.role };
      else if (isRepeat) open.sources.push(...item.units);
      else if (open.sources.length === 0 && open.targets.length > 0 && item.role !== 'topic') {
        // 「AにBを統合」: the target came first.
        open.sources.push(...item.units);
        open.role = item.role;
      } else begin(item, item.units);
    } else if (TARGET_ROLES.has(item.role) && !item.isInside) {
      if (open.start < 0) open.start = item.start;
      if (open.role === 'subject' && item.role === 'to' && clause.operation === 'merge')
        open.sources.push(...item.units);
      else open.targets.push(...item.units);
    } else if (
      item.role === 'none' &&
      open.sources.length > 0 &&
      open.targets.length === 0 &&
      isResultBetween(open.sources, item)
    ) {
      open.targets.push(...item.units);
    } else if (
      item.role === 'none' &&
      clause.operation === 'split' &&
      open.sources.length > 0 &&
      isResultBetween(open.sources, item)
    ) {
      open.targets.push(...item.units);
    } else if (item.role === 'none' && isNextToVerb) {
      if (open.sources.length > 0 && open.targets.length === 0) open.targets.push(...item.units);
      else if (open.sources.length === 0) begin(item, item.units);
    }
  }
  if (open.sources.length > 0 || open.targets.length > 0) pairs.push(open);
  return pairs.map((pair) => (clause.operation === 'split' ? withoutPlaces(pair) : pair));
}

function isPartner(sentence: Sentence, item: Item, clause: Clause): boolean {
  const between = sentence.code.text.slice(item.end, clause.verbStart);
  return (item.role === 'to' || item.role === 'none') && /^」?と$/.test(between);
}

/** 「A課をXと位置付け、窓口を集約」: the verb is about something else. */
function hasOtherObject(sentence: Sentence, item: Item, clause: Clause): boolean {
  return /[^\uE000-\uEFFF」]を[^、。]{0,6}$/.test(sentence.code.text.slice(item.roleEnd, clause.verbStart));
}

/** 「国保係は、住民課に給付係、税務課に保険税係と分離」: the divisions only tell where the parts stand. */
function withoutPlaces(pair: ChangePair): ChangePair {
  const [source] = pair.sources;
  if (source === undefined) return pair;
  const parts = pair.targets.filter((target) => levelOf(target.name) - levelOf(source.name) < BODY_STEP);
  return parts.length > 0 && parts.length < pair.targets.length ? { ...pair, targets: parts } : pair;
}

/** 「A部をB部、C課をD課に」: B stands alone between its source and the next one, on the source's level. */
function isResultBetween(sources: readonly UnitName[], item: Item): boolean {
  const [source] = sources;
  const [target] = item.units;
  return (
    source !== undefined &&
    target !== undefined &&
    item.units.length === 1 &&
    levelOf(source.name) === levelOf(target.name)
  );
}
