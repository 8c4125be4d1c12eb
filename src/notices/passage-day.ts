// Finds the day on which what a sentence or a table's row tells takes effect (4月1日から, 5月31日をもって).
import { type TableRow } from './find-tables.ts';
import { type Position } from './notice.ts';
import { findDates } from './parse-dates.ts';
import { type Section } from './section-stack.ts';

const TAKES_EFFECT =
  /^(?:\([^)]{1,6}\))?(?:から|より|付|に|で|を?もち?(?:って|まして)|\)|、|をめど|以降|:|~|$)/;
const REACH = 16;
/** (水)から, 付け */
const LONGEST_AFTER_DAY = 6;

export function dayOfSentence(text: string): Section['day'] {
  const date = findDates(text).find(
    (found) => found.monthDay !== undefined && TAKES_EFFECT.test(text.slice(found.end, found.end + REACH)),
  );
  return date?.monthDay === undefined ? undefined : { monthDay: date.monthDay, iso: date.iso };
}

/** The day that a table's row gives in a cell of its own (移転日, 実施時期). */
export function dayOfRow(rows: readonly TableRow[], { start, end }: Position): Section['day'] {
  const row = rows.find((cells) =>
    cells.some((cell) => (cell.from[0] ?? end) < end && (cell.to.at(-1) ?? start) > start),
  );
  const days = (row ?? []).flatMap((cell) => {
    const [date] = findDates(cell.text);
    const isAlone = date?.start === 0 && cell.text.length - date.end <= LONGEST_AFTER_DAY;
    return isAlone && date.monthDay !== undefined ? [{ monthDay: date.monthDay, iso: date.iso }] : [];
  });
  return days.length === 1 ? days[0] : undefined;
}
