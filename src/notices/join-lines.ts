// Joins lines that a page layout broke in mid-sentence or mid-name back into whole passages.
import { findMentions } from './find-mentions.ts';
import { WRAP_TOLERANCE, type Wrapping, findWrapping } from './find-wrap-width.ts';
import { type MappedText, joinTexts } from './mapped-text.ts';
import { type NoticeLine } from './read-lines.ts';
import { levelOf } from './unit-kinds.ts';
import { isUnitName } from './unit-name.ts';

/** One heading, list item, paragraph or table cell of the notice. */
export type Passage = {
  readonly body: MappedText;
  readonly mark: string;
  readonly markStyle: string;
  readonly indent: number;
  readonly isAfterBlank: boolean;
  /** True for a name in a row of names, which is no heading. */
  readonly isListed?: boolean;
  /** True for a heading in 【…】 or (…), which the body leaves out. */
  readonly isFramed?: boolean;
};

/** A line never starts with these, unless it continues the one before. */
const CANNOT_START = /^(?:課|係|部|室|局)$|^[…、。」)をんっゃゅょーァィゥェォッャュョ々]/;
const STARTS_WITH_PARTICLE =
  /^(?:に(?!ぎ|こ|し|っ|ぎ)|へ(?!き)|が(?!ん|く|っ)|は(?!ぐ|つ|な|い|じ)|と(?!も|り|く|き|お)|の(?!び|り|ち)|で(?!き|す、)|し(?:ます|て|、|た)|する|され|ます|ました|です|こと(?!ば)|ため|び[一-鿿ァ-ヴ]|る(?:事務|業務|こと|部門)|及び|および|並びに|等[をに、]|など[をに、])/;
const SENTENCE_END = /(?:[。!?.!?]|\p{Extended_Pictographic}\uFE0F?)$/u;
const ENDS_OPEN = /(?:[、をにがはでや・]|(?<!こ)と|(?<!も)の)$/;
const TOWARDS_VERB = /^(?:移|変更|名称|統合|改称|所管|編入|引|改め|再編)/;
/** A list item often ends with the operation itself (介護予防係の設置). */
const ENDS_COMPLETE =
  /(?:新設|設置|創設|廃止|統合|分割|再編|移管|改称|変更|移転|編入|移行|改組|改正|開設|発足|設立|実施|予定|配置|任用|継続|一元化|一本化|集約|引継ぎ?|強化|充実|推進|見直し|内容|概要|目的|理由|について|以上|とおり|位置付け|へ|ます|ました|です|ません|した|する|ある|ない|れる|[0-9]+|[)」:】])$/;
const BEFORE_QUOTE = /(?:[、及をにへがはてし]|(?<!こ)と|(?<!も)の|から|より|ため)$/;
/** Marks of headings, which no line below continues. */
const HEADING_MARKS: ReadonlySet<string> = new Set([
  'white-triangle',
  'triangle',
  'square',
  'diamond',
  'star',
  'double-circle',
]);
const ARROW_END = /[→↓]$/;
const ARROW_START = /^[→↓]/;
const SHORTEST_PROSE = 10;
const SHORTEST_CLAUSE = 4;
/** What only the rest of a date or of a telephone number begins with. */
const STARTS_IN_NUMBER = /^(?:年[0-9]|月[0-9]|日[、。付(にからまで])/;
const BROKEN_PHONE = /[0-9]{2,5}-(?:[0-9]{1,4}-?)?$/;
const REST_OF_PHONE = /^[0-9]{1,4}(?:-[0-9]{3,4})?(?![0-9年月日階])/;
/** 変更前:A課, then 変更後:B課. */
const OLD_LABEL =
  /^(?:【(?:旧|現行?|(?:変更|改正|改編|再編|見直し)前)】|(?:旧|現行?|(?:変更|改正|改編|再編|見直し)前)(?:の?(?:部|課|係|組織)?の?名称?)?(?:\s?:|\s))[^→]*$/;
const NEW_LABEL =
  /^(?:【(?:新|(?:変更|改正|改編|再編|見直し)後)】|(?:新|(?:変更|改正|改編|再編|見直し)後)(?:の?(?:部|課|係|組織)?の?名称?)?(?:\s?:|\s))./;
const REACH_OF_BRACKET = 60;
/** Letters of a name that may stand before the break. */
const LONGEST_OPEN_NAME = 16;

export function joinLines(lines: readonly NoticeLine[]): readonly Passage[] {
  const wrapping = findWrapping(lines);
  const passages: { body: MappedText[]; first: NoticeLine; last: NoticeLine }[] = [];
  for (const line of lines) {
    const open = passages.at(-1);
    const isTitle = passages.length === 1;
    if (open !== undefined && isContinued(open.last, textOf(open.body), line, wrapping, isTitle)) {
      // 「人権 / ・同和対策課」: inside quotes the dot belongs to the name.
      open.body.push(line.markStyle === 'dot' ? line.whole : line.body);
      open.last = line;
    } else passages.push({ body: [line.body], first: line, last: line });
  }
  return passages.map(({ body, first }) => ({
    body: joinTexts(body),
    mark: first.mark,
    markStyle: first.markStyle,
    indent: first.indent,
    isAfterBlank: first.isAfterBlank,
  }));
}

function textOf(parts: readonly MappedText[]): string {
  return parts
    .slice(-4)
    .map((part) => part.text)
    .join('');
}

function isContinued(
  last: NoticeLine,
  before: string,
  next: NoticeLine,
  wrapping: Wrapping,
  isTitle: boolean,
): boolean {
  const start = next.body.text;
  if (next.continues === true && last.markStyle !== 'plain') return !HEADING_MARKS.has(last.markStyle);
  if (next.continues === true) return true;
  if (next.markStyle === 'dot' && isQuoteOpen(before) && start.slice(0, REACH_OF_BRACKET).includes('」'))
    return true;
  if (next.markStyle !== 'plain') return false;
  if (isBracketOpen(before) && /[」)]/.test(start.slice(0, REACH_OF_BRACKET))) return true;
  if (next.isAfterBlank) return false;
  if (CANNOT_START.test(start) || (OLD_LABEL.test(before) && NEW_LABEL.test(start))) return true;
  if (STARTS_IN_NUMBER.test(start) && /[0-9元]$/.test(before)) return true;
  if (BROKEN_PHONE.test(before) && REST_OF_PHONE.test(start)) return true;
  if (SENTENCE_END.test(before)) return false;
  if (/^[(【]/.test(start) && !/[、及]$/.test(before)) return false;
  if (start.startsWith('「')) return BEFORE_QUOTE.test(before) && before.length >= SHORTEST_CLAUSE;
  // A headline may end in に or を without going on.
  if (isTitle) return false;
  const isFull = wrapping.width > 0 && last.width >= wrapping.width - WRAP_TOLERANCE;
  if (isFull && wrapping.isNarrow) return true;
  if (ARROW_END.test(before) || ARROW_START.test(start)) return true;
  if (/、$/.test(before) && before.length >= SHORTEST_CLAUSE) return true;
  if (before.endsWith('へ') && TOWARDS_VERB.test(start)) return true;
  if (ENDS_OPEN.test(before) && before.length >= SHORTEST_PROSE) return true;
  if (STARTS_WITH_PARTICLE.test(start) && before.length >= SHORTEST_PROSE - 2) return true;
  if (isFull) return !ENDS_COMPLETE.test(before);
  return isBrokenProse(before, start) || isBrokenName(before, start);
}

/** 西部家畜保健衛 / 生所を: a name that only both lines together give. */
function isBrokenName(before: string, start: string): boolean {
  const tail = before.slice(-LONGEST_OPEN_NAME);
  if (levelOf(tail) > 0 || ENDS_COMPLETE.test(before) || !/[、をにへがはと]/.test(before)) return false;
  const spanning = findMentions(tail + start.slice(0, LONGEST_OPEN_NAME)).find(
    (mention) => mention.start < tail.length && mention.end > tail.length,
  );
  return spanning !== undefined && !isUnitName(start.slice(0, spanning.end - tail.length));
}

/** A clause with particles that stops on a bare stem, followed by the end of a sentence. */
function isBrokenProse(before: string, start: string): boolean {
  if (!/[をがは].*|、/.test(before) || before.length < SHORTEST_PROSE) return false;
  if (ENDS_COMPLETE.test(before) || levelOf(before) > 0 || !/[一-鿿ァ-ヴーぁ-ん]$/.test(before)) return false;
  return /^[一-鿿ァ-ヴぁ-ん]/.test(start) && /[。、]/.test(start);
}

function isQuoteOpen(text: string): boolean {
  const tail = text.slice(-LONGEST_OPEN_NAME);
  return tail.lastIndexOf('「') > tail.lastIndexOf('」');
}

function isBracketOpen(text: string): boolean {
  const tail = text.slice(-REACH_OF_BRACKET);
  return tail.lastIndexOf('「') > tail.lastIndexOf('」') || tail.lastIndexOf('(') > tail.lastIndexOf(')');
}
