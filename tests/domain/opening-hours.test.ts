// A counter is open in its hours on its days; otherwise the next opening is told.
import { describe, expect, it } from 'vitest';
import { type HolidayCalendar, isOpenDay, openingStateAt } from '#domain/opening-hours.ts';
import { smallCityRecords } from '../fakes/small-city.ts';

const hours = smallCityRecords().city.openingHours;
const noHolidays: HolidayCalendar = { isHoliday: () => false };
const stateAt = (japaneseTime: string, calendar = noHolidays) =>
  openingStateAt(new Date(`${japaneseTime}+09:00`), hours, 'Asia/Tokyo', calendar);

describe('openingStateAt', () => {
  it('is open from the first to before the last minute', () => {
    expect(stateAt('2023-06-01T09:00')).toEqual({ openNow: true, nextOpening: null });
    expect(stateAt('2023-06-01T16:59')).toEqual({ openNow: true, nextOpening: null });
    expect(stateAt('2023-06-01T17:00').openNow).toBe(false);
  });

  it('opens later the same day when asked early', () => {
    expect(stateAt('2023-06-01T06:00').nextOpening).toEqual({ day: '2023-06-01', time: '09:00' });
  });

  it('opens on Monday when asked on Friday evening', () => {
    expect(stateAt('2023-06-02T18:00').nextOpening).toEqual({ day: '2023-06-05', time: '09:00' });
  });

  it('skips public holidays', () => {
    const monday = { isHoliday: (day: string) => day === '2023-06-05' };
    expect(stateAt('2023-06-02T18:00', monday).nextOpening?.day).toBe('2023-06-06');
  });

  it('stays closed over the turn of the year', () => {
    expect(stateAt('2022-12-28T18:00').nextOpening?.day).toBe('2023-01-04');
  });

  it('names no day for a counter that never opens', () => {
    expect(stateAt('2023-06-01T06:00', { isHoliday: () => true }).nextOpening).toBeNull();
  });
});

describe('isOpenDay', () => {
  it('is closed on a yearly closed day, both ends included', () => {
    const closed = {
      ...hours,
      closedYearly: [{ from: '08-13', until: '08-15' }],
      weekdays: [1, 2, 3, 4, 5, 6, 7],
    };
    const open = ['2023-08-12', '2023-08-13', '2023-08-15', '2023-08-16'].map((day) =>
      isOpenDay(closed, day, noHolidays),
    );
    expect(open).toEqual([true, false, false, true]);
  });

  it('counts Sunday as the seventh day', () => {
    expect(isOpenDay({ ...hours, weekdays: [7] }, '2023-06-04', noHolidays)).toBe(true);
  });

  it('is open on a holiday where the counter does not close for it', () => {
    expect(
      isOpenDay({ ...hours, closedOnPublicHolidays: false }, '2023-06-01', { isHoliday: () => true }),
    ).toBe(true);
  });
});
