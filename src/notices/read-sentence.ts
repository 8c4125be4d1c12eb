// Reads one sentence, clause by clause, into drafts of changes.
import { type Clause, readClauses, readItems } from './clauses.ts';
import { type Draft, draftFrom } from './draft.ts';
import { isHolder } from './holder.ts';
import { readAbolish, readEstablish } from './read-establish.ts';
import { ONLY_ITS_WORK, readAdd, readTakeOver } from './read-take-over.ts';
import { readMove } from './read-move.ts';
import { readConsist } from './read-consist.ts';
import { readTransform } from './read-transform.ts';
import { type ReadingContext, rememberDraft, rememberUnits } from './reading-context.ts';
import { reduceRelativeClauses } from './relative-clauses.ts';
import { type Sentence, type UnitName } from './sentence.ts';
import { canContain, levelOf } from './unit-kinds.ts';
import { type Unsettled, closeDraft, settleResult } from './settle-result.ts';

export type SentenceReading = { readonly drafts: readonly Draft[]; readonly context: ReadingContext };

const TOPIC_ROLES = new Set(['topic', 'subject', 'also']);

export function readSentence(whole: Sentence, before: ReadingContext): SentenceReading {
  const { sentence, drafts: told } = reduceRelativeClauses(whole, before);
  let context = told.reduce(rememberDraft, before);
  let open: Unsettled | undefined;
  const topics: UnitName[] = [];
  const drafts: Draft[] = [...told];
  let here: Clause | undefined;
  const add = (draft: Draft): void => {
    const placed = here === undefined ? draft : placeDraft(draft, here, sentence, [...topics, ...ownTopics(here, sentence)], context, drafts);
    drafts.push(placed);
    context = rememberDraft(context, placed);
  };
  const flush = (): void => {
    if (open !== undefined && isWorthKeeping(open)) add({ ...open.draft, isOpen: true });
    open = undefined;
  };
  for (const clause of readClauses(sentence)) {
    here = clause;
    const own = ownTopics(clause, sentence);
    const read = isKept(clause, sentence) ? [] : readClause(clause, sentence, [...topics, ...own], withTopic(context, topics, drafts));
    context = rememberUnits(context, clause.items.flatMap((item) => item.units));
    const placed = open === undefined ? [] : placedResults(clause, open);
    if (open !== undefined && placed.length > 0) {
      const result = draftFrom(sentence, clause.start, clause.end, { type: 'rename', after: placed });
      add(closeDraft(open, result));
      open = undefined;
    } else if (open !== undefined && isResult(read, clause)) {
      const [first] = read;
      if (first !== undefined) add(closeDraft(open, { ...first, after: read.flatMap((draft) => draft.after), span: lastSpan(read) }));
      open = undefined;
    } else {
      for (const draft of read) {
        if (!draft.isOpen || draft.type === 'moveUnder' || draft.type === 'transferDuty') add(draft);
        else if (draft.before.length > 0) {
          flush();
          open = { draft: placeDraft(draft, clause, sentence, [...topics, ...own], context, drafts), operation: clause.operation };
        } else {
          for (const settled of settleResult(draft, clause, sentence, open, topics, context, drafts.filter((other) => other.type === 'abolish').flatMap((other) => other.before))) add(settled);
          if (open !== undefined) open = undefined;
        }
      }
    }
    const isOpenBody = read.every((draft) => draft.isOpen);
    topics.push(...own, ...(isOpenBody ? clause.items.filter((item) => item.role === 'object').flatMap((item) => item.units) : []));
  }
  flush();
  fillReceivers(drafts, before);
  fillGivers(drafts, before);
  if (drafts.length === 0) context = rememberUnits(context, [...readItems(sentence)].reverse().flatMap((item) => item.units));
  return { drafts: drafts.filter((draft) => !isNobodysWork(draft)), context };
}

function isNobodysWork(draft: Draft): boolean {
  return draft.type === 'transferDuty' && draft.before.length === 0 && ONLY_ITS_WORK.test(draft.duty ?? '');
}

/** 「…をX事務所と位置付け」: X comes to be. */
function readPlacement(clause: Clause, sentence: Sentence): readonly Draft[] {
  const last = clause.items.at(-1);
  if (last === undefined) return [];
  return last.units.map((unit) => draftFrom(sentence, last.start, clause.end, { type: 'establish', after: [unit], parent: unit.parents.at(-1) }));
}

/** 「A課を廃止。業務はB課へ」: what the sentence before has ended. */
function ended(context: ReadingContext): readonly Pick<Draft, 'type' | 'before'>[] {
  return context.ended.length === 0 ? [] : [{ type: 'abolish', before: context.ended }];
}

/** What the clause itself is about: 「A課は」「A課が」, but not who held a duty until now. */
function ownTopics(clause: Clause, sentence: Sentence): readonly UnitName[] {
  return clause.items.filter((item) => TOPIC_ROLES.has(item.role) && !isHolder(sentence, item)).flatMap((item) => item.units);
}

/** The sentence's topic, under its new name once it has been renamed. */
function withTopic(context: ReadingContext, topics: readonly UnitName[], drafts: readonly Draft[]): ReadingContext {
  const topic = topics.at(-1);
  if (topic === undefined || topic.isPointer) return context;
  const renamed = drafts.findLast((draft) => draft.type === 'rename' && draft.before[0]?.name === topic.name)?.after[0];
  return { ...context, topic: renamed ?? topic };
}

function readClause(clause: Clause, sentence: Sentence, topics: readonly UnitName[], context: ReadingContext): readonly Draft[] {
  switch (clause.operation) {
    case 'establish':
      return readEstablish(clause, sentence, withTopicBody(context, topics));
    case 'abolish':
      return orTopic(readAbolish(clause, sentence, context), clause, sentence, topics, context);
    case 'move':
    case 'relocate':
      return readMove(clause, sentence, context);
    case 'takeOver':
      return readTakeOver(clause, sentence, context);
    case 'add':
      return readAdd(clause, sentence, context);
    case 'consist':
      return readConsist(clause, sentence, context);
    case 'rename':
    case 'become':
      if (clause.word.includes('位置')) return readPlacement(clause, sentence);
      return isDutyChange(clause, sentence) ? readMove(clause, sentence, context) : readTransform(clause, sentence, context);
    case 'merge':
      return isDutyMerge(clause, sentence) ? readMove(clause, sentence, context) : readTransform(clause, sentence, context);
    case 'split':
    case 'reorganise':
      return readTransform(clause, sentence, context);
    default:
      clause.operation satisfies never;
      return [];
  }
}

/** A giver named once holds for the sentence; what an ended unit did passes on from it. */
function fillGivers(drafts: Draft[], context: ReadingContext): void {
  drafts.forEach((draft, index) => {
    if (draft.type !== 'transferDuty' || draft.before.length > 0 || draft.after.length === 0) return;
    const last = [...ended(context), ...drafts.slice(0, index)].findLast((other) => other.type === 'transferDuty' || other.type === 'abolish');
    const isSameGiver = last !== undefined && (index > 0 || ONLY_ITS_WORK.test(draft.duty ?? '')) && !last.before.some((unit) => draft.after.some((other) => other.name === unit.name));
    if (isSameGiver) drafts[index] = { ...draft, before: last.before };
  });
}

/** 「Xの部門をA課から所属替えし、課の名称をBとします」: the renamed unit receives. */
function fillReceivers(drafts: Draft[], context: ReadingContext): void {
  drafts.forEach((draft, index) => {
    if (draft.type !== 'transferDuty' || !draft.isOpen) return;
    const givers = draft.before.map((unit) => unit.name);
    const result = drafts
      .slice(index + 1)
      .find((other) => (other.type === 'rename' || other.type === 'establish') && !other.before.some((unit) => givers.includes(unit.name)));
    const earlier = drafts.slice(0, index).findLast((other) => other.type === 'establish')?.after ?? context.results;
    const receiver = (result?.after ?? earlier)[0];
    if (receiver !== undefined && !givers.includes(receiver.name)) drafts[index] = { ...draft, after: [receiver], isOpen: false };
  });
}

const WITHIN_LAST = /(?:その(?:中|下|もと)|配下|傘下|課内|部内|局内)の/;

/** The body a change happens in: the topic of the sentence, or the unit just spoken of (配下の…係). */
function placeDraft(
  draft: Draft,
  clause: Clause,
  sentence: Sentence,
  topics: readonly UnitName[],
  context: ReadingContext,
  drafts: readonly Draft[],
): Draft {
  const [unit] = [...draft.before, ...draft.after];
  if (draft.parent !== undefined || unit === undefined || unit.parents.length > 0) return draft;
  const isWithin = WITHIN_LAST.test(sentence.code.text.slice(clause.start, clause.verbStart));
  const bodies = isWithin ? [...topics, ...[...context.recent].reverse()] : topics;
  const told = [...draft.before, ...draft.after].map((each) => each.name);
  const body = bodies.findLast((other) => !other.isPointer && canContain(other.name, unit.name) && !told.includes(other.name));
  if (body === undefined) return draft;
  const renamed = drafts.findLast((other) => other.type === 'rename' && other.before[0]?.name === body.name)?.after[0];
  return { ...draft, parent: (renamed ?? body).name };
}

/** 「引き続き本庁内に配置」: nothing changes. */
function isKept(clause: Clause, sentence: Sentence): boolean {
  return /引き続き|これまで(?:どおり|通り)|従来(?:どおり|通り)|そのまま/.test(sentence.code.text.slice(clause.start, clause.verbStart)) && (clause.operation === 'consist' || clause.operation === 'establish');
}

/** 「窓口がA課からB課に変わります」「空き家対策をB課へ」: what changes hands is no unit. */
function isDutyChange(clause: Clause, sentence: Sentence): boolean {
  const text = sentence.code.text;
  const from = clause.items.find((item) => item.role === 'from');
  const isBareEnd = clause.word === 'へ' || clause.word === 'に';
  const first = from ?? (isBareEnd ? clause.items[0] : undefined);
  if (first === undefined || clause.items.some((item) => ['object', 'topic', 'subject', 'named'].includes(item.role))) return false;
  return /[^\uE000-\uEFFF、」](?:は|が|を|も)、?「?$/.test(text.slice(clause.start, first.start));
}

/** 「A課の教育業務をB室に統合」: a duty joins a unit. */
function isDutyMerge(clause: Clause, sentence: Sentence): boolean {
  const target = clause.items.findLast((item) => item.role === 'target');
  if (target === undefined || clause.items.some((item) => ['object', 'topic', 'to'].includes(item.role))) return false;
  if (clause.items.some((item) => item.role === 'subject' && !isHolder(sentence, item))) return false;
  return /(?:業務|事務|事業|部門|機能|施策|政策|関係|こと|等)(?:を|は|も)、?「?$/.test(sentence.code.text.slice(clause.start, target.start));
}

/** 「消防本部は、…を新設し、…を廃止」: the topic is a body above what follows. */
function withTopicBody(context: ReadingContext, topics: readonly UnitName[]): ReadingContext {
  return topics.length === 0 ? context : { ...context, bodies: [...context.bodies, ...topics.map((unit) => unit.name)] };
}

/** 「A課は、…、廃止します」: a clause without an object is about the sentence's topic. */
function orTopic(
  drafts: readonly Draft[],
  clause: Clause,
  sentence: Sentence,
  topics: readonly UnitName[],
  context: ReadingContext,
): readonly Draft[] {
  if (drafts.length > 0 || clause.items.length > 0) return drafts;
  if (/[^\uE000-\uEFFF「」](?:を|が|は)、?$/.test(sentence.code.text.slice(clause.start, clause.verbStart))) return [];
  const unit = topics.at(-1) ?? context.topic;
  if (unit === undefined || unit.isPointer) return [];
  return [draftFrom(sentence, Math.max(0, clause.start), clause.end, { type: 'abolish', before: [unit], parent: unit.parents.at(-1) })];
}

/** 「A課とB課を再編し、C課、D課の2課を配置」: units of the same rank are the result, not parts. */
function placedResults(clause: Clause, open: Unsettled): readonly UnitName[] {
  if (clause.operation !== 'consist') return [];
  const units = clause.items.filter((item) => item.role === 'object' || item.role === 'none').flatMap((item) => item.units);
  const level = levelOf(open.draft.before[0]?.name ?? '');
  return units.every((unit) => levelOf(unit.name) === level) ? units : [];
}

/** A clause that only sets up units right after a merge or split names the result of it. */
function isResult(read: readonly Draft[], clause: Clause): boolean {
  return clause.operation === 'establish' && read.length > 0 && read.every((draft) => draft.type === 'establish');
}

function lastSpan(drafts: readonly Draft[]): Draft['span'] {
  return { start: Math.min(...drafts.map((draft) => draft.span.start)), end: Math.max(...drafts.map((draft) => draft.span.end)) };
}

/** A merge or split stays worth telling when its result goes unnamed; a renaming does not. */
function isWorthKeeping({ draft, operation }: Unsettled): boolean {
  if (operation === 'split') return draft.before.length === 1;
  return operation === 'merge' && draft.before.length > 1;
}
