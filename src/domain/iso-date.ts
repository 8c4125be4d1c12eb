// Calendar days as `YYYY-MM-DD` text, and periods between them.
import { z } from 'zod';

/** A calendar day that exists, e.g. `2021-04-01`; compares correctly as text. */
export const isoDateSchema = z.iso.date();
export type IsoDate = string;

/** Both ends are inclusive days; a missing end is open. */
export type Period = { readonly from?: IsoDate | undefined; readonly until?: IsoDate | undefined };

export function isWithin(period: Period, day: IsoDate): boolean {
  return (
    (period.from === undefined || period.from <= day) && (period.until === undefined || day <= period.until)
  );
}

export function doPeriodsOverlap(a: Period, b: Period): boolean {
  const aBeforeB = a.until !== undefined && b.from !== undefined && a.until < b.from;
  const bBeforeA = b.until !== undefined && a.from !== undefined && b.until < a.from;
  return !aBeforeB && !bBeforeA;
}

/** The day `days` after `day` (negative: before), in the proleptic Gregorian calendar. */
export function addDays(day: IsoDate, days: number): IsoDate {
  const time = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
  return new Date(time).toISOString().slice(0, 10);
}

/** Formatters are costly to make: one a time zone is kept. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The calendar day it is at `instant` in `timeZone` (an IANA name, e.g. `Asia/Tokyo`). */
export function dayAt(instant: Date, timeZone: string): IsoDate {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(instant);
}
