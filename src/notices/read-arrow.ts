// Reads changes drawn with arrows: A→B, A、B→C, unit: old body→new body, duty: giver→receiver.
import { SIDE_LABEL, type Side, readLeft, readRight } from './arrow-sides.ts';
import { type Draft, type DraftParts, draftFrom, ownParent } from './draft.ts';
import { type Operation } from './operations.ts';
import { isDutyLike } from './find-duty.ts';
import { PLACE } from './read-relocation.ts';
import { type ReadingContext, resolveUnits } from './reading-context.ts';
import { type Sentence, type UnitName, SIGN, groupOf } from './sentence.ts';
import { shapeOf } from './read-transform.ts';
import { canContain, levelOf } from './unit-kinds.ts';

const NOTHING = /^\s*(?:「?廃止」?|なし|-|【廃止】)/;
const FROM_NOTHING = /(?:「?新設」?|なし|-|【新設】)\s*$/;
const SIGNS = new RegExp(SIGN, 'g');

/** `operation` is what the heading above announces; it decides what an arrow between two units means. */
export function readArrows(
  sentence: Sentence,
  context: ReadingContext,
  operation: Operation | undefined,
): readonly Draft[] {
  const text = sentence.code.text;
  const arrows = [...text.matchAll(/[→↓←]/g)].map((match) => match.index);
  let start = 0;
  return arrows.flatMap((arrow, index) => {
    const next = arrows[index + 1] ?? text.length;
    const right = readRight(sentence, arrow + 1, next, index + 1 < arrows.length);
    const left = readLeft(sentence, start, arrow, index > 0);
    const drafts =
      text.charAt(arrow) === '←'
        ? readBackwards(sentence, left, right, context, operation)
        : toDrafts(sentence, left, right, text.slice(start, arrow), context, operation, start);
    start = right.end;
    return drafts;
  });
}

/** 「C課 ← A課、B課」: what stands on the right was first. */
function readBackwards(
  sentence: Sentence,
  made: Side,
  old: Side,
  context: ReadingContext,
  operation: Operation | undefined,
): readonly Draft[] {
  const before = resolveUnits(old.units, context);
  const after = resolveUnits(made.units, context);
  if (before.length === 0 || after.length === 0) return [];
  const type = shapeOf(operation ?? 'rename', before.length, after.length);
  return [
    draftFrom(sentence, made.start, old.end, {
      type,
      before,
      after,
      parent: ownParent([...after, ...before]),
    }),
  ];
}

function toDrafts(
  sentence: Sentence,
  left: Side,
  right: Side,
  leftText: string,
  context: ReadingContext,
  operation: Operation | undefined,
  start: number,
): readonly Draft[] {
  const build = (from: number, parts: DraftParts): Draft =>
    draftFrom(sentence, from, Math.max(right.end, from), parts);
  const sources = resolveUnits(left.units, context);
  const targets = resolveUnits(right.units, context);
  const subject = subjectBefore(sentence, leftText);
  const theme = subject ?? context.topic;
  const arePlaces = sources.length === 0 && PLACE.test(leftText.trim()) && PLACE.test(right.text);
  if (theme !== undefined && (arePlaces || (operation === 'relocate' && subject !== undefined)))
    return [
      draftFrom(sentence, start, right.start + right.text.trimEnd().length, {
        type: 'relocate',
        before: [theme],
        after: [theme],
        parent: ownParent([theme]) ?? null,
      }),
    ];
  if (sources.length === 0 && targets.length === 0) return [];
  if (targets.length === 0) {
    if (NOTHING.test(right.text))
      return sources.map((unit) =>
        build(left.start, { type: 'abolish', before: [unit], parent: ownParent([unit]) }),
      );
    if (operation !== 'relocate' && !PLACE.test(right.text)) return [];
    const end = right.start + right.text.length;
    return sources.map((unit) =>
      draftFrom(sentence, left.start, end, {
        type: 'relocate',
        before: [unit],
        after: [unit],
        parent: ownParent([unit]) ?? null,
      }),
    );
  }
  if (sources.length === 0) {
    if (!FROM_NOTHING.test(leftText)) return topicMove(sentence, right, targets, context, operation);
    return targets.map((unit) =>
      build(right.start, { type: 'establish', after: [unit], parent: ownParent([unit]) }),
    );
  }
  const movers = moversBefore(sentence, start, left, sources, targets, context, operation);
  if (movers !== undefined) {
    const target = targets.at(-1);
    return movers.units.map((unit) =>
      build(movers.start, { type: 'moveUnder', before: [unit], after: [unit], parent: target?.name ?? null }),
    );
  }
  const duty = dutyBefore(leftText, left, start, operation);
  if (duty !== '') {
    const after = targets.slice(0, 1);
    return [
      build(start + leftText.indexOf(duty), {
        type: 'transferDuty',
        before: sources,
        after,
        parent: ownParent(after) ?? null,
        duty,
      }),
    ];
  }
  return [
    build(left.start, {
      type: shapeOf(
        sources.length === targets.length ? 'rename' : (operation ?? 'rename'),
        sources.length,
        targets.length,
      ),
      before: sources,
      after: targets,
      parent: ownParent([...sources, ...targets]) ?? bodyBefore(sentence, start, left, context)?.name,
    }),
  ];
}

/** 「市史編さん室:図書館2階→文化会館3階」: what is said after the colon is about the unit before it. */
function subjectBefore(sentence: Sentence, leftText: string): UnitName | undefined {
  const sign = new RegExp(`^[「\\s・]*(${SIGN})」?\\s?:\\s*(?=\\S)`).exec(leftText)?.[1];
  const [unit, ...others] = sign === undefined ? [] : groupOf(sentence, sign);
  return others.length === 0 ? unit : undefined;
}

/** 「市民課:A係、B係→C係」: the body stands before the list. */
function bodyBefore(
  sentence: Sentence,
  start: number,
  left: Side,
  context: ReadingContext,
): UnitName | undefined {
  const before = sentence.code.text.slice(start, left.start);
  const sign = new RegExp(`(${SIGN})[」\\s]*[:\\s]\\s*$`).exec(before)?.[1];
  const [body] = sign === undefined ? [] : resolveUnits(groupOf(sentence, sign), context);
  return body !== undefined && left.units.every((unit) => canContain(body.name, unit.name))
    ? body
    : undefined;
}

/** 「自転車係 土木課→交通課」: a lower unit before two bodies of one level moves between them. */
function moversBefore(
  sentence: Sentence,
  start: number,
  left: Side,
  sources: readonly UnitName[],
  targets: readonly UnitName[],
  context: ReadingContext,
  operation: Operation | undefined,
): { readonly units: readonly UnitName[]; readonly start: number } | undefined {
  const [target] = targets;
  const [source] = sources;
  if (target === undefined || source === undefined || targets.length > 1) return undefined;
  const before = [...sentence.code.text.slice(start, left.start).matchAll(SIGNS)].at(-1);
  const units = before === undefined ? [] : resolveUnits(groupOf(sentence, before[0]), context);
  const isBelow = (unit: UnitName): boolean =>
    canContain(target.name, unit.name) && levelOf(unit.name) < levelOf(source.name);
  if (before !== undefined && units.length > 0 && units.every(isBelow))
    return { units, start: start + before.index };
  const topic = context.topic;
  if (operation === 'move' && topic !== undefined && isBelow(topic))
    return { units: [topic], start: left.start };
  if (
    canContain(target.name, source.name) &&
    levelOf(target.name) - levelOf(source.name) >= 20 &&
    operation !== 'rename'
  ) {
    return { units: sources, start: left.start };
  }
  return undefined;
}

function topicMove(
  sentence: Sentence,
  right: Side,
  targets: readonly UnitName[],
  context: ReadingContext,
  operation: Operation | undefined,
): readonly Draft[] {
  const topic = context.topic;
  const target = targets.at(-1);
  if (
    operation !== 'move' ||
    topic === undefined ||
    target === undefined ||
    !canContain(target.name, topic.name)
  )
    return [];
  return [
    draftFrom(sentence, right.start, right.end, {
      type: 'moveUnder',
      before: [topic],
      after: [topic],
      parent: target.name,
    }),
  ];
}

function dutyBefore(leftText: string, left: Side, start: number, operation: Operation | undefined): string {
  const text = leftText
    .slice(0, left.start - start)
    .replace(SIDE_LABEL, '')
    .replace(SIGNS, '')
    .replace(/^[\s、:・「」…]+|[\s、:「」をはの…]+$/g, '');
  const isAnnounced = operation === 'move' || operation === 'takeOver';
  return text.length >= 2 && text.length <= 40 && !/[→。]/.test(text) && (isAnnounced || isDutyLike(text))
    ? text
    : '';
}
