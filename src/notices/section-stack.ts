// Keeps the headings above a passage: the bodies they name, the operation they announce, the day they give.
import { type Passage } from './join-lines.ts';
import { type Operation, findOperations, operationOfHeading } from './operations.ts';
import { type Sentence, type UnitName, SIGN, groupOf } from './sentence.ts';
import { findDates } from './parse-dates.ts';
import { announcesUnchanged } from './read-unchanged.ts';
import { isHeaderRow } from './table-columns.ts';
import { canHead, levelOf } from './unit-kinds.ts';
import { isUnitName } from './unit-name.ts';

export type Section = {
  readonly style: string;
  readonly indent: number;
  readonly bodies: readonly string[];
  readonly topic: UnitName | undefined;
  readonly operation: Operation | undefined;
  /** True for 「廃止する課」: nothing but what happens to the units below it. */
  readonly announces: boolean;
  /** True when the heading says that the units listed below stay as they are. */
  readonly keeps: boolean;
  /** `MM-DD` of the day the heading gives, with the full day when it gives the year too. */
  readonly day: { readonly monthDay: string; readonly iso: string | undefined } | undefined;
};

export type Sections = readonly Section[];

const LONGEST_HEADING = 36;
const LOWEST_BODY_LEVEL = 20;
const LOWEST_DEPARTMENT = 60;
const LONGEST_NOTED = 14;
/** What may stand around a body's name in a heading that only names it. */
const BODY_HEADING = new RegExp(
  `^[「【\\s]*(?:【[^】]{1,6}】)?(${SIGN})[」】\\s]*(?:(?:に|内に)(?:置く|設ける|設置する|新設する)(?:課|係|室|班|組織)|(?:の)?(?:関係|部門|関連|内|所管|管内|関係分|組織)?(?:の)?(?:組織|係|課|班)?(?:の一部)?(?:の|を)?(?:分離・統合|統合・分離|統廃合|見直し|再編|変更|改編|改正|強化|体制|組織改編|組織再編|機構改革|主な変更点?|状況)?(?:について)?)?[:】]?$`,
);
const ANNOUNCEMENT = /^[^。、]{2,16}(?:部|課|係|室|組織|部署|施設|窓口)(?:など|等)?[:】]?$/;
const SENTENCE_END = /(?:。|ます|ました|です|ません)$/;
const VALUE_LINE = /^[^:]{2,12}:/;
/** 【旧】A → 【新】B belongs to the unit named in the line above. */
const CHANGE_LINE = /^(?:【[旧新現]|\((?:旧|新|現行)\)|旧[:\s]|→)/;
const INTRODUCTION =
  /(?:次の|以下の|下記の|つぎの)(?:課|係|部|室|組織|部署|とおり|ように|通り)[^。]{0,40}。?$/;
const BUILDING = /(?:庁舎|館|ビル|階|棟|分室)$/;
const DECORATION = /^[-=~―─*_\s]+$/;

/** The sections open after `passage`, which may itself be a heading. */
export function openSections(
  sections: Sections,
  passage: Passage,
  sentence: Sentence,
  changed: readonly UnitName[],
): Sections {
  const text = passage.body.text;
  if (CHANGE_LINE.test(text) || passage.isListed === true) return sections;
  if (isHeaderRow(text.split(/ {2,}|→/).map((cell) => cell.trim()))) return sections;
  const isPlain = passage.markStyle === 'plain' && !/^【[^】]+】/.test(text);
  const isLead = isPlain && (INTRODUCTION.test(text) || announcesUnchanged(text));
  if (isPlain && !isLead && !isPlainHeading(text, sentence)) return sections;
  if (DECORATION.test(text) || passage.markStyle === 'note') return sections;
  const style = isPlain ? 'plain' : passage.markStyle === 'plain' ? 'label' : passage.markStyle;
  const section = describe(passage, sentence, style, changed);
  return [...keepAbove(sections, section), section];
}

function keepAbove(sections: Sections, { style, indent, topic }: Section): Sections {
  const headings = sections.filter((section) => section.style.startsWith('heading-'));
  if (style.startsWith('heading-')) return headings.filter((section) => section.style < style);
  if (style === 'plain') {
    // A unit's name alone on a line stands under the body that the headings above name.
    const holder = sections.findLastIndex(
      (section) => topic !== undefined && section.bodies.some((body) => canHead(body, topic.name)),
    );
    // Under 「廃止する課」 it is what the heading announces.
    const announced =
      topic === undefined
        ? -1
        : sections.findLastIndex(
            (section) => section.operation !== undefined && (section.style !== 'plain' || section.announces),
          );
    return holder >= 0 || announced >= 0 ? sections.slice(0, Math.max(holder, announced) + 1) : headings;
  }
  // A bullet further in belongs to the one before it.
  const same = sections.findIndex(
    (section) => section.style === style && (section.indent >= indent || section.operation !== undefined),
  );
  if (same >= 0) return sections.slice(0, same);
  return sections.filter(
    (section) =>
      section.style === 'plain' || section.style.startsWith('heading-') || section.indent <= indent,
  );
}

/** 「消防本部の組織が変わります」: the title's body stands above everything that names no other. */
export function bodyOfTitle(sentence: Sentence): readonly string[] {
  const sign = new RegExp(`^[^、。→]{0,24}?(${SIGN})の(?:行政)?(?:組織|機構|体制|一部組織)`).exec(
    sentence.code.text,
  )?.[1];
  const units = sign === undefined ? [] : groupOf(sentence, sign);
  return units.length === 1 ? units.map((unit) => unit.name) : [];
}

function describe(
  passage: Passage,
  sentence: Sentence,
  style: string,
  changed: readonly UnitName[],
): Section {
  const code = sentence.code.text;
  const isShort = passage.body.text.length <= LONGEST_HEADING || INTRODUCTION.test(passage.body.text);
  const named = BODY_HEADING.exec(code.trim())?.[1];
  const units = named === undefined ? [] : groupOf(sentence, named);
  const noted = sentence.looseNotes
    .map((note) => note.body.text.trim())
    .find((text) => isNotedBody(text, code.trim(), passage));
  const [unit] = units.length === 1 ? units : changed.length === 1 && !code.includes('。') ? changed : [];
  const topic = unit?.isPointer === true ? undefined : unit;
  const bodies = topic === undefined ? (noted === undefined ? [] : [noted]) : [...topic.parents, topic.name];
  const hasUnits = new RegExp(SIGN).test(code);
  const date = isShort
    ? findDates(passage.body.text).find((found) => found.monthDay !== undefined)
    : undefined;
  const operation = isShort && !hasUnits ? operationOfHeading(code) : undefined;
  return {
    style,
    indent: passage.indent,
    bodies,
    topic,
    operation,
    announces:
      !hasUnits && operation !== undefined && (ANNOUNCEMENT.test(code.trim()) || passage.isFramed === true),
    keeps: isShort && !hasUnits && announcesUnchanged(code),
    day: date?.monthDay === undefined ? undefined : { monthDay: date.monthDay, iso: date.iso },
  };
}

/** 「東庁舎(教育委員会)」「2 産業部門の再編(商工労働部)」; a title's brackets may hold who issued the notice. */
function isNotedBody(text: string, code: string, passage: Passage): boolean {
  if (text.length > LONGEST_NOTED || !isUnitName(text)) return false;
  return BUILDING.test(code)
    ? levelOf(text) >= LOWEST_BODY_LEVEL
    : passage.markStyle !== 'plain' && levelOf(text) >= LOWEST_DEPARTMENT;
}

/** A plain line is a heading when it only names a body, or is short and says no full sentence. */
function isPlainHeading(text: string, sentence: Sentence): boolean {
  if (text.length > LONGEST_HEADING || text.includes('→') || text.includes('|') || VALUE_LINE.test(text))
    return false;
  const code = sentence.code.text.trim();
  const named = BODY_HEADING.exec(code)?.[1];
  if (named !== undefined && groupOf(sentence, named).length === 1) return true;
  if (/[。]/.test(text)) return false;
  const hasUnits = new RegExp(SIGN).test(code);
  if (hasUnits) return false;
  return !SENTENCE_END.test(text) || findOperations(code).length > 0;
}

export function bodiesOf(sections: Sections): readonly string[] {
  return sections.flatMap((section) => section.bodies);
}

export function topicOf(sections: Sections): UnitName | undefined {
  return sections.findLast((section) => section.topic !== undefined)?.topic;
}

export function operationOf(sections: Sections): Operation | undefined {
  return sections.findLast((section) => section.operation !== undefined)?.operation;
}

export function keepsOf(sections: Sections): boolean {
  return sections.at(-1)?.keeps === true;
}

export function dayOf(sections: Sections): Section['day'] {
  return sections.findLast((section) => section.day !== undefined)?.day;
}
