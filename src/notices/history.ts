// Tells changes of earlier years, mentioned in passing, from the changes that the notice is about.
import { type Draft } from './draft.ts';
import { findDates } from './parse-dates.ts';
import { type Sentence } from './sentence.ts';

const PAST = /(?:た|ました|ていた|ておりました)/;
/** Characters before and after the end of a change in which its tense shows. */
const BEFORE = 5;
const AFTER = 8;

/** 「(参考)前回は…A部を設置している」: a state that came of an earlier change. */
const ENDED_BEFORE = /(?:している|しております|していた|してある)。?\)?$/;

/** `year` is the year the notice is about. */
export function isHistory(sentence: Sentence, draft: Draft, year: number | undefined): boolean {
  if (year === undefined) return false;
  const { text, from } = sentence.code;
  const end = from.findLastIndex((at) => at < draft.span.end) + 1;
  const told = findDates(text.slice(0, end)).findLast((date) => date.year !== undefined)?.year;
  if (told === undefined || told >= year) return false;
  return PAST.test(text.slice(Math.max(0, end - BEFORE), end + AFTER)) || ENDED_BEFORE.test(text);
}
