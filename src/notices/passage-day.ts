// Finds the day on which what a sentence tells takes effect (4月1日から, 5月31日をもって).
import { findDates } from './parse-dates.ts';
import { type Section } from './section-stack.ts';

const TAKES_EFFECT =
  /^(?:\([^)]{1,6}\))?(?:から|より|付|に|で|を?もち?(?:って|まして)|\)|、|をめど|以降|:|~|$)/;
const REACH = 16;

export function dayOfSentence(text: string): Section['day'] {
  const date = findDates(text).find(
    (found) => found.monthDay !== undefined && TAKES_EFFECT.test(text.slice(found.end, found.end + REACH)),
  );
  return date?.monthDay === undefined ? undefined : { monthDay: date.monthDay, iso: date.iso };
}
