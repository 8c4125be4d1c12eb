// What the knowledge lacks is told in one report.
import { expect, it } from 'vitest';
import { coverageReport } from '#knowledge/coverage-report.ts';
import { smallCityRecords } from '../fakes/small-city.ts';

it('The report of the fixture city names what is missing there', () => {
  const report = coverageReport(smallCityRecords(), '2024-07-01');
  expect(report.contacts.unconfirmed).toMatchObject([{ of: 'ごみ減量課' }]);
  expect(report.unsourcedServices).toMatchObject([{ id: 'child-allowance' }]);
  expect(report.openQuestions.map(({ kind }) => kind)).toEqual(['effective-day', 'last-day']);
  expect(report.bases.map(({ topic }) => topic)).toEqual(['life', 'waste', 'water']);
  expect(report.phrases.gaps.length).toBeGreaterThan(0);
  expect(report.unservedUnits).toMatchObject([{ id: 'bunka-ka' }]);
});
