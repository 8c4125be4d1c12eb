// The Japanese year of a day as a short prefix for identifiers: 2027-04-01 -> r9.
import { type IsoDate } from '#domain/iso-date.ts';

/** First days of the eras; earlier days give the western year. */
const ERAS = [
  { from: '2019-05-01', letter: 'r', firstYear: 2019 },
  { from: '1989-01-08', letter: 'h', firstYear: 1989 },
  { from: '1926-12-25', letter: 's', firstYear: 1926 },
] as const;

export function eraYear(day: IsoDate): string {
  const year = Number(day.slice(0, 4));
  const era = ERAS.find(({ from }) => day >= from);
  return era === undefined ? `y${year}` : `${era.letter}${year - era.firstYear + 1}`;
}
