// Reads what a note or a table's cell says of one unit: 旧A課, A課とB課を統合, A部から移管, C課へ移管, 名称変更 ⇒ C課.
import { type DraftParts } from './draft.ts';
import { encodeSentence } from './encode-sentence.ts';
import { type MappedText } from './mapped-text.ts';
import { type Operation, findOperations } from './operations.ts';
import { PLACE } from './read-relocation.ts';
import { type Sentence, type UnitName, SIGN, groupOf } from './sentence.ts';
import { canContain, levelOf } from './unit-kinds.ts';

/** 旧A課, 元A課, 前身はA課: the names are the unit's old ones. */
const FORMER = /^\s*(?:旧|元(?!気)|前身)/;
const TARGET_BEFORE = /→[\s「]*$/;
const TARGET_AFTER = /^」?(?:内|の(?:中|下|もと|ほう|方|所管))?(?:に|へ|と(?:して|する|なる|改))/;
/** 「A課の企画部門を分離」「A課から事務を移管」 tell of a part or a duty. */
const OF_A_PART = /[^\uE000-\uEFFF」\s](?<!名称|名前|課名|係名|部名)を/;
/** 廃止, 令和7年3月末で廃止, A課内に新設; not 係の廃止. */
const ALONE = new RegExp(
  `^(?:[0-9年月日度末令和平成\\s]*(?:から|より|付けで?|で|に|を?もって)?、?)?(?:${SIGN}(?:内|の中)?に)?(?:新たに|新しく)?[「\\s]*(?:新設|新規|設置|創設|廃止|終了|閉鎖|解散|閉所)`,
);
const LEVELS_TO_A_BODY = 20;
const FROM_ALONE = new RegExp(`^${SIGN}(?:から|より)$`);
const LEVELS_BELOW = 10;
const LONGEST_STATEMENT = 80;
const SIGNS = new RegExp(SIGN, 'g');

/** What the statement makes of `unit`; undefined when it tells no change of the unit itself. */
export function tellUnit(
  unit: UnitName,
  statement: MappedText,
  known: ReadonlySet<string>,
): DraftParts | undefined {
  if (statement.text.length > LONGEST_STATEMENT || unit.isPost || unit.isPointer) return undefined;
  const sentence = encodeSentence(statement, known);
  const { text } = sentence.code;
  if (OF_A_PART.test(text)) return undefined;
  const operation = operationIn(text);
  const { sources, targets } = sidesOf(sentence, unit);
  switch (operation) {
    case 'establish':
    case 'abolish':
      return ALONE.test(text) ? tellAlone(operation, unit, [...sources, ...targets]) : undefined;
    case 'merge':
      return tellMerge(unit, sources, targets);
    case 'split':
      if (sources.length === 1 && targets.length === 0)
        return { type: 'split', before: sources, after: [unit] };
      return targets.length > 1 ? { type: 'split', before: [unit], after: targets } : undefined;
    case 'move':
      return tellMove(unit, sources, targets);
    case 'relocate':
      return { type: 'relocate', before: [unit], after: [unit], parent: null };
    case 'rename':
    case 'become':
    case 'reorganise':
    case undefined:
      return operation === undefined && !isFormer(text, sources) && targets.length === 0
        ? undefined
        : tellRename(unit, sources, targets);
    default:
      return undefined;
  }
}

/** Whether a cell says something of a unit rather than naming units only. */
export function isStatement(cell: MappedText, known: ReadonlySet<string>): boolean {
  const sentence = encodeSentence(cell, known);
  const { text } = sentence.code;
  return (
    sentence.groups.length > 0 &&
    !OF_A_PART.test(text) &&
    new RegExp(`${SIGN}」?(?:内|の中)?(?:に|へ|から|より|と|を)`).test(text) &&
    operationIn(text) !== undefined
  );
}

function isFormer(text: string, sources: readonly UnitName[]): boolean {
  return FORMER.test(text) || sources.some((source) => source.isFormer);
}

function operationIn(text: string): Operation | undefined {
  const found = findOperations(text)[0]?.operation;
  // 「(産業部より)」 says from where the unit came.
  if (found === undefined && FROM_ALONE.test(text)) return 'move';
  return found ?? (PLACE.test(text) && /(?:へ|に)$/.test(text) ? 'relocate' : undefined);
}

function sidesOf(
  sentence: Sentence,
  unit: UnitName,
): { readonly sources: readonly UnitName[]; readonly targets: readonly UnitName[] } {
  const { text } = sentence.code;
  const sources: UnitName[] = [];
  const targets: UnitName[] = [];
  for (const match of text.matchAll(SIGNS)) {
    const isTarget =
      TARGET_BEFORE.test(text.slice(0, match.index)) || TARGET_AFTER.test(text.slice(match.index + 1));
    const named = groupOf(sentence, match[0]).filter((other) => !other.isPointer && other.name !== unit.name);
    (isTarget ? targets : sources).push(...named);
  }
  return { sources, targets };
}

function tellAlone(
  operation: 'establish' | 'abolish',
  unit: UnitName,
  others: readonly UnitName[],
): DraftParts | undefined {
  if (others.some((other) => !canContain(other.name, unit.name))) return undefined;
  return operation === 'establish'
    ? { type: 'establish', after: [unit], parent: unit.parents.at(-1) }
    : { type: 'abolish', before: [unit], parent: unit.parents.at(-1) };
}

function tellMerge(
  unit: UnitName,
  sources: readonly UnitName[],
  targets: readonly UnitName[],
): DraftParts | undefined {
  const [target] = targets;
  // 「A課(B係へ統合)」: a division does not go into a section.
  if (target !== undefined && levelOf(target.name) < levelOf(unit.name) - LEVELS_BELOW) return undefined;
  if (target !== undefined && targets.length === 1)
    return {
      type: 'merge',
      before: [unit, ...sources, target],
      after: [target],
      parent: target.parents.at(-1),
    };
  if (targets.length > 0 || sources.length === 0) return undefined;
  return {
    type: 'merge',
    before: sources.length === 1 ? [unit, ...sources] : sources,
    after: [unit],
    parent: unit.parents.at(-1),
  };
}

function tellMove(
  unit: UnitName,
  sources: readonly UnitName[],
  targets: readonly UnitName[],
): DraftParts | undefined {
  const target = targets.at(-1);
  if (target !== undefined)
    return canContain(target.name, unit.name)
      ? { type: 'moveUnder', before: [unit], after: [unit], parent: target.name }
      : undefined;
  return sources.length > 0 && sources.every((source) => canContain(source.name, unit.name))
    ? { type: 'moveUnder', before: [unit], after: [unit], parent: bodyBeside(unit, sources) }
    : undefined;
}

/** The body written with the unit, unless it is the one that the unit comes from. */
function bodyBeside(unit: UnitName, sources: readonly UnitName[]): string | undefined {
  return unit.parents.findLast((name) => !sources.some((source) => source.name === name));
}

function tellRename(
  unit: UnitName,
  sources: readonly UnitName[],
  targets: readonly UnitName[],
): DraftParts | undefined {
  const [target] = targets;
  if (target !== undefined && targets.length === 1) {
    if (canContain(target.name, unit.name) && levelOf(target.name) - levelOf(unit.name) >= LEVELS_TO_A_BODY)
      return { type: 'moveUnder', before: [unit], after: [unit], parent: target.name };
    return { type: 'rename', before: [unit], after: targets, parent: unit.parents.at(-1) };
  }
  if (targets.length > 1) return { type: 'split', before: [unit], after: targets };
  if (sources.length === 0) return undefined;
  return {
    type: sources.length > 1 ? 'merge' : 'rename',
    before: sources,
    after: [unit],
    parent: unit.parents.at(-1),
  };
}
