// Days that exist, periods with both ends included, and the day it is in the city's own time zone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayAt, doPeriodsOverlap, isoDateSchema, isWithin } from '#domain/iso-date.ts';

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const periods = fc.record({
  from: fc.option(days, { nil: undefined }),
  until: fc.option(days, { nil: undefined }),
});

describe('isoDateSchema', () => {
  it.each(['2023-02-29', '2021-13-01', '2021-4-1', '20210401', ''])('refuses %s', (day) => {
    expect(isoDateSchema.safeParse(day).success).toBe(false);
  });

  it('takes the 29th of February of a leap year', () => {
    expect(isoDateSchema.safeParse('2024-02-29').success).toBe(true);
  });
});

describe('isWithin', () => {
  it('includes both ends', () => {
    const year = { from: '2021-04-01', until: '2022-03-31' };
    expect(
      ['2021-03-31', '2021-04-01', '2022-03-31', '2022-04-01'].map((day) => isWithin(year, day)),
    ).toEqual([false, true, true, false]);
  });

  it('takes a missing end as open', () => {
    expect(isWithin({}, '1900-01-01')).toBe(true);
  });
});

describe('doPeriodsOverlap', () => {
  it('is true exactly where some day lies in both', () => {
    fc.assert(
      fc.property(periods, periods, days, (a, b, day) => {
        if (isWithin(a, day) && isWithin(b, day)) expect(doPeriodsOverlap(a, b)).toBe(true);
        expect(doPeriodsOverlap(a, b)).toBe(doPeriodsOverlap(b, a));
      }),
    );
    expect(doPeriodsOverlap({ until: '2021-03-31' }, { from: '2021-04-01' })).toBe(false);
    expect(doPeriodsOverlap({ until: '2021-04-01' }, { from: '2021-04-01' })).toBe(true);
  });
});

describe('addDays', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2021-04-01', -1, '2021-03-31'],
  ])('%s + %i is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -20_000, max: 20_000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });
});

describe('dayAt', () => {
  it('is the next day in Japan from 15:00 UTC on', () => {
    expect(dayAt(new Date('2021-03-31T14:59:59Z'), 'Asia/Tokyo')).toBe('2021-03-31');
    expect(dayAt(new Date('2021-03-31T15:00:00Z'), 'Asia/Tokyo')).toBe('2021-04-01');
  });
});
