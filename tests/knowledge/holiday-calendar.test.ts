// Japan's public holidays are known, and other days are not taken for them.
import { describe, expect, it } from 'vitest';
import { japaneseHolidays } from '#knowledge/holiday-calendar.ts';

describe('japaneseHolidays', () => {
  it.each(['2021-07-23', '2026-05-03', '2026-05-06', '2026-11-23', '2027-01-01'])('knows %s', (day) => {
    expect(japaneseHolidays.isHoliday(day)).toBe(true);
  });

  it.each(['2021-07-19', '2026-05-07', '2026-12-30', 'toString'])('takes %s for no holiday', (day) => {
    expect(japaneseHolidays.isHoliday(day)).toBe(false);
  });
});
