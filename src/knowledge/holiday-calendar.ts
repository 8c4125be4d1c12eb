// Japan's public holidays, from the holiday_jp data (1970 to 2050).
import holidayJp from '@holiday-jp/holiday_jp';
import { type HolidayCalendar } from '#domain/opening-hours.ts';

export const japaneseHolidays: HolidayCalendar = {
  isHoliday: (day) => Object.hasOwn(holidayJp.holidays, day),
};
