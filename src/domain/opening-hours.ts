// Whether a counter is open now, and when it opens next.
import { type OpeningHours } from './city.ts';
import { addDays, dayAt, type IsoDate } from './iso-date.ts';

/** Tells public holidays of the country. */
export type HolidayCalendar = { isHoliday(day: IsoDate): boolean };

export type OpeningState = {
  readonly openNow: boolean;
  /** The day and time of the next opening, or null while open. */
  readonly nextOpening: { readonly day: IsoDate; readonly time: string } | null;
};

/** A year ahead is looked at; a counter closed for longer has no next opening. */
const SEARCH_DAYS = 366;

function isClosedYearly(hours: OpeningHours, day: IsoDate): boolean {
  const monthDay = day.slice(5);
  return hours.closedYearly.some(({ from, until }) =>
    from <= until ? from <= monthDay && monthDay <= until : monthDay >= from || monthDay <= until,
  );
}

export function isOpenDay(hours: OpeningHours, day: IsoDate, calendar: HolidayCalendar): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  if (!hours.weekdays.includes(weekday) || isClosedYearly(hours, day)) return false;
  return !(hours.closedOnPublicHolidays && calendar.isHoliday(day));
}

export function openingStateAt(
  instant: Date,
  hours: OpeningHours,
  timeZone: string,
  calendar: HolidayCalendar,
): OpeningState {
  const today = dayAt(instant, timeZone);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    instant,
  );
  const isToday = isOpenDay(hours, today, calendar);
  if (isToday && hours.opens <= time && time < hours.closes) return { openNow: true, nextOpening: null };
  const first = isToday && time < hours.opens ? 0 : 1;
  for (let ahead = first; ahead <= SEARCH_DAYS; ahead += 1) {
    const day = addDays(today, ahead);
    if (isOpenDay(hours, day, calendar)) return { openNow: false, nextOpening: { day, time: hours.opens } };
  }
  return { openNow: false, nextOpening: null };
}
