// Weights and thresholds outside their range are refused before they can distort an answer.
import { describe, expect, it } from 'vitest';
import { searchSettingsSchema, synonymsSchema } from '#domain/search-settings.ts';
import { smallCityRecords } from '../fakes/small-city.ts';

const { search } = smallCityRecords();

describe('searchSettingsSchema', () => {
  it.each([
    { answerFrom: 1.1 },
    { noneFrom: -0.1 },
    { serviceTemperature: 0 },
    { choices: 1 },
    { choices: 14 },
    { answersFrom: 0.5 },
  ])('refuses %o', (wrong) => {
    expect(searchSettingsSchema.safeParse({ ...search, ...wrong }).success).toBe(false);
  });
});

describe('synonymsSchema', () => {
  it('refuses a concept without a Japanese word', () => {
    expect(synonymsSchema.safeParse({ concepts: [{ id: 'water', ja: [], en: ['water'] }] }).success).toBe(
      false,
    );
  });
});
