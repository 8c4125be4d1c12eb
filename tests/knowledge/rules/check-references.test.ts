// Every id that is named exists, and no id exists twice.
import { describe, expect, it } from 'vitest';
import { checkReferences } from '#knowledge/rules/check-references.ts';
import { makeBody, makeChange, makeService, makeUnit } from '../../fakes/make-records.ts';
import { smallCityRecords } from '../../fakes/small-city.ts';

const records = smallCityRecords();
const check = (changed: Parameters<typeof smallCityRecords>[0]) => checkReferences(smallCityRecords(changed));

describe('checkReferences', () => {
  it('finds nothing wrong in the fixture city', () => {
    expect(checkReferences(records)).toEqual([]);
  });

  it.each([
    ['a body above a unit', { units: [...records.units, makeUnit({ id: 'one', unitOf: 'gone' })] }],
    [
      'the unit after an old name',
      { units: [...records.units, makeUnit({ id: 'one', replacedBy: ['gone'] })] },
    ],
    ['a unit’s building', { units: [...records.units, makeUnit({ id: 'one', site: 'gone' })] }],
    ['a unit’s source', { units: [...records.units, makeUnit({ id: 'one', source: 'gone' })] }],
    [
      'a unit in charge',
      {
        services: [
          ...records.services,
          makeService({ id: 'one', competent: [{ unit: 'gone', basis: 'fact', source: 'web' }] }),
        ],
      },
    ],
    [
      'a unit of a change',
      { changes: [...records.changes, makeChange({ id: 'one', gatheredFrom: ['gone'] })] },
    ],
    ['an unchanged unit', { unchanged: [{ unit: 'gone', source: 'notice' }] }],
    [
      'an outside body’s source',
      { outsideBodies: [...records.outsideBodies, makeBody({ id: 'one', source: 'gone' })] },
    ],
    ['an item’s service', { items: [{ name: 'one', also: [], service: 'gone' }] }],
    [
      'a topic’s service',
      { topics: records.topics.map((topic) => ({ ...topic, choices: [{ service: 'gone' }] })).slice(0, 1) },
    ],
  ])('finds the dangling id of %s', (_, changed) => {
    const problems = check(changed);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: 'error', rule: '指している先があること' });
    expect(problems[0]?.message).toContain('「gone」');
  });

  it.each([
    ['unit', { units: [...records.units, makeUnit({ id: 'ryokin-ka' })] }],
    ['service', { services: [...records.services, makeService({ id: 'water-bill' })] }],
    [
      'service and outside body',
      { outsideBodies: [...records.outsideBodies, makeBody({ id: 'water-bill' })] },
    ],
    ['source', { sources: [...records.sources, ...records.sources.slice(0, 1)] }],
    ['change', { changes: [...records.changes, makeChange({ id: 'waste-split' })] }],
  ])('finds the id that a %s has twice', (_, changed) => {
    expect(check(changed)).toMatchObject([{ severity: 'error', rule: '識別子は一つだけ' }]);
  });
});
