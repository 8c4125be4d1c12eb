// Tells changes of earlier years, mentioned in passing, from the changes that the notice is about.
import { type Draft } from './draft.ts';
import { findDates, findYears } from './parse-dates.ts';
import { type Sentence } from './sentence.ts';

const PAST = /(?:た|ました|ていた|ておりました)/;
/** Characters before and after the end of a change in which its tense shows. */
const BEFORE = 5;
const AFTER = 8;

/** 「(参考)前回は…A部を設置している」: a state that came of an earlier change. */
const STATE =
  /(?:して(?:いる|います|おります|おる|いた|ある|あります)|ところ(?:である|です|でございます)?)。?\)?$/;
const PAST_SENTENCE = /(?:た|でした|ました|たもの(?:です|である)|たためです)。?\)?$/;
/** 「…を廃して、いまでは五つです」: what was done led to the state of today. */
const TODAY = /(?:いま|今|現在)では|現在に至|今日/;
/** 当時は, かつて, 合併の折に, 既に: points back even where no year is given. */
const THEN =
  /当時|かつて|(?:合併|前回|昨年|前年|過去)[^、。]{0,8}(?:折|際|時|とき|見直し|改正|改編|再編)[^、。]{0,3}(?:は|に|で)|以前(?:は|に)|(?:既に|すでに)(?=[^。]*(?:済|た|ています|ております|ている)。?\)?$)/;

/** 「昨年度新設したA課」 */
const LAST_YEAR = /(?:昨年|前年|一昨年|先年)(?:度|中)?[^、。を\uE000-\uEFFF]{0,8}$/;

/** `year` is the year the notice is about. */
export function isHistory(sentence: Sentence, draft: Draft, year: number | undefined): boolean {
  const { text, from } = sentence.code;
  const end = from.findLastIndex((at) => at < draft.span.end) + 1;
  const before = text.slice(0, end);
  const after = text.slice(end);
  const isOver = PAST_SENTENCE.test(text) || STATE.test(text) || TODAY.test(after);
  if (THEN.test(before) && isOver && !findDates(before).some((date) => date.year === year)) return true;
  const start = from.findIndex((at) => at >= draft.span.start);
  const isPast = PAST.test(text.slice(Math.max(0, end - BEFORE), end + AFTER));
  if (isPast && LAST_YEAR.test(text.slice(0, start))) return true;
  const told = findYears(before).at(-1);
  if (year === undefined || told === undefined || told >= year) return false;
  return isPast || isOver;
}
