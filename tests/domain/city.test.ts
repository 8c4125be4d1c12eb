// A city's own record: times and weekdays that exist, and a bounded memory for changes.
import { describe, expect, it } from 'vitest';
import { citySchema, openingHoursSchema } from '#domain/city.ts';
import { smallCityRecords } from '../fakes/small-city.ts';

const { city } = smallCityRecords();

describe('openingHoursSchema', () => {
  it.each([
    [{ opens: '8:30' }, 'opens'],
    [{ closes: '24:00' }, 'closes'],
    [{ weekdays: [0] }, 'weekdays'],
    [{ weekdays: [] }, 'weekdays'],
  ])('refuses %o', (wrong, field) => {
    const result = openingHoursSchema.safeParse({ ...city.openingHours, ...wrong });
    expect(result.error?.issues[0]?.path[0]).toBe(field);
  });
});

describe('citySchema', () => {
  it('refuses a city without a language to answer in', () => {
    expect(citySchema.safeParse({ ...city, languages: [] }).success).toBe(false);
  });

  it('refuses a municipality code that is not six digits', () => {
    expect(citySchema.safeParse({ ...city, code: '44203' }).success).toBe(false);
  });
});
