// What a notice leaves open is handed to a person.
import { expect, it } from 'vitest';
import { findOpenQuestions } from '#knowledge/coverage/find-open-questions.ts';
import { smallCityRecords } from '../../fakes/small-city.ts';

it('Open days of changes and of old names are asked for', () => {
  const [day, name, ...others] = findOpenQuestions(smallCityRecords());
  expect([day?.id, day?.kind, name?.id, name?.kind]).toEqual([
    'billing-rename',
    'effective-day',
    'suido-shukin',
    'last-day',
  ]);
  expect(day?.about).toContain('2023-04-01');
  expect(name?.about).toContain('水道集金係');
  expect(others).toEqual([]);
});
