// Sends a clause to the rule for its operation, unless it says that nothing changes or that a duty, not a unit, does.
import { type Clause } from './clauses.ts';
import { type Draft, draftFrom } from './draft.ts';
import { isHolder } from './holder.ts';
import { readConsist } from './read-consist.ts';
import { readAbolish, readEstablish } from './read-establish.ts';
import { readMove } from './read-move.ts';
import { OFFICE_OF, PLACE } from './read-relocation.ts';
import { readAdd, readTakeOver } from './read-take-over.ts';
import { readTransform } from './read-transform.ts';
import { type ReadingContext } from './reading-context.ts';
import { type Sentence, type UnitName } from './sentence.ts';
import { canContain } from './unit-kinds.ts';

const AS_BEFORE = /引き続き|これまで(?:どおり|通り)|従来(?:どおり|通り)|そのまま/;
const UNIT_ROLES = new Set(['object', 'topic', 'subject', 'named']);

/** `topics` are what the sentence has been about, latest last. */
export function readClause(
  clause: Clause,
  sentence: Sentence,
  topics: readonly UnitName[],
  context: ReadingContext,
): readonly Draft[] {
  switch (clause.operation) {
    case 'establish': {
      if (isAsBefore(clause, sentence)) return [];
      const drafts = readEstablish(clause, sentence, withTopicBodies(context, topics));
      const topic = topics.at(-1);
      // 「A課は、B課から分離し新設」; 設ける and 置く need an object of their own.
      return drafts.length > 0 || topic === undefined || !/新設|創設|発足|誕生/.test(clause.word)
        ? drafts
        : tellTopic('establish', clause, sentence, topic);
    }
    case 'consist':
      if (isAsBefore(clause, sentence)) return [];
      return placesPosts(clause)
        ? readEstablish(clause, sentence, withTopicBodies(context, topics))
        : readConsist(clause, sentence, context);
    case 'abolish': {
      const drafts = readAbolish(clause, sentence, context);
      const topic = topics.at(-1) ?? context.topic;
      return drafts.length > 0 || topic === undefined || clause.word.startsWith('終わ')
        ? drafts
        : tellTopic('abolish', clause, sentence, topic);
    }
    case 'move':
    case 'relocate':
      return readMove(clause, sentence, context);
    case 'takeOver':
      return isAsBefore(clause, sentence) ? [] : readTakeOver(clause, sentence, context);
    case 'add':
      return readAdd(clause, sentence, context);
    case 'rename':
    case 'become':
      if (clause.word.includes('位置')) return readPlacement(clause, sentence);
      return isDutyChange(clause, sentence) || isUnitMove(clause, context) || isOfficeMove(clause, sentence)
        ? readMove(clause, sentence, context)
        : readTransform(clause, sentence, context);
    case 'merge':
      return isDutyMerge(clause, sentence)
        ? readMove(clause, sentence, context)
        : readTransform(clause, sentence, context);
    case 'split':
    case 'reorganise':
      return readTransform(clause, sentence, context);
    default:
      clause.operation satisfies never;
      return [];
  }
}

/** 「A課に「B監」を配置」 sets up a post, no part of A課. */
function placesPosts({ items }: Clause): boolean {
  const units = items.filter((item) => item.role === 'object').flatMap((item) => item.units);
  return units.length > 0 && units.every((unit) => unit.isPost);
}

/** 「引き続き本庁内に配置」: nothing changes. */
function isAsBefore(clause: Clause, sentence: Sentence): boolean {
  return AS_BEFORE.test(sentence.code.text.slice(clause.start, clause.verbStart));
}

/** 「消防本部は、…を新設し、…を廃止」: the topic is a body above what follows. */
function withTopicBodies(context: ReadingContext, topics: readonly UnitName[]): ReadingContext {
  return { ...context, bodies: [...context.bodies, ...topics.map((unit) => unit.name)] };
}

/** 「A課は、…、廃止します」: a clause without an object is about the sentence's topic. */
function tellTopic(
  type: 'establish' | 'abolish',
  clause: Clause,
  sentence: Sentence,
  unit: UnitName,
): readonly Draft[] {
  if (clause.items.length > 0 || unit.isPointer) return [];
  if (/[^\uE000-\uEFFF「」](?:を|が|は)、?$/.test(sentence.code.text.slice(clause.start, clause.verbStart)))
    return [];
  const sides = type === 'abolish' ? { before: [unit] } : { after: [unit] };
  return [draftFrom(sentence, clause.start, clause.end, { type, ...sides, parent: unit.parents.at(-1) })];
}

/** 「…をX事務所と位置付け」: X comes to be. */
function readPlacement(clause: Clause, sentence: Sentence): readonly Draft[] {
  const last = clause.items.at(-1);
  if (last === undefined) return [];
  return last.units.map((unit) =>
    draftFrom(sentence, last.start, clause.end, {
      type: 'establish',
      after: [unit],
      parent: unit.parents.at(-1),
    }),
  );
}

/** 「窓口がA課からB課に変わります」「空き家対策をB課へ」: what changes hands is no unit. */
function isDutyChange(clause: Clause, sentence: Sentence): boolean {
  const from = clause.items.find((item) => item.role === 'from');
  const isBareEnd = clause.word === 'へ' || clause.word === 'に';
  const first = from ?? (isBareEnd ? clause.items.findLast((item) => item.role === 'target') : undefined);
  if (first === undefined || clause.items.some((item) => UNIT_ROLES.has(item.role))) return false;
  return /[^\uE000-\uEFFF、」](?:は|が|を|も)、?「?$/.test(
    sentence.code.text.slice(clause.start, first.start),
  );
}

/** 「図書館の所管が、A課からB課に変わります」「スポーツ課:A部からB部へ」: the unit goes from body to body. */
function isUnitMove(clause: Clause, { topic }: ReadingContext): boolean {
  const from = clause.items.find((item) => item.role === 'from');
  const body = clause.items.findLast((item) => item.role === 'target')?.units[0];
  const theme = clause.items.find((item) => UNIT_ROLES.has(item.role))?.units[0] ?? topic;
  if (from === undefined || body === undefined || theme === undefined) return false;
  return [...from.units, body].every((other) => canContain(other.name, theme.name));
}

/** 「A課の窓口が新庁舎1階に変わります」: no unit, but its office changes. */
function isOfficeMove(clause: Clause, sentence: Sentence): boolean {
  const before = sentence.code.text.slice(clause.start, clause.verbStart);
  const place = /^(.*)(?:に|へ)$/.exec(before)?.[1] ?? '';
  return (
    PLACE.test(place) && clause.items.some((item) => OFFICE_OF.test(before.slice(item.end - clause.start)))
  );
}

/** 「A課の教育業務をB室に統合」: a duty joins a unit. */
function isDutyMerge(clause: Clause, sentence: Sentence): boolean {
  const target = clause.items.findLast((item) => item.role === 'target');
  if (target === undefined || clause.items.some((item) => ['object', 'topic', 'to'].includes(item.role)))
    return false;
  if (clause.items.some((item) => item.role === 'subject' && !isHolder(sentence, item))) return false;
  return /(?:業務|事務|事業|部門|機能|施策|政策|関係|こと|等)(?:を|は|も)、?「?$/.test(
    sentence.code.text.slice(clause.start, target.start),
  );
}
