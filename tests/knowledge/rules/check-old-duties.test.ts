// No unit ends and no service runs out without a word on who carries on.
import { describe, expect, it } from 'vitest';
import { checkOldDuties } from '#knowledge/rules/check-old-duties.ts';
import { makeChange, makeService, makeUnit } from '../../fakes/make-records.ts';
import { smallCityRecords } from '../../fakes/small-city.ts';

const ended = makeUnit({ id: 'ended', prefLabel: '古い課', until: '2023-03-31' });
const check = (changed: Parameters<typeof smallCityRecords>[0]) =>
  checkOldDuties(smallCityRecords({ services: [], ...changed }));

describe('checkOldDuties', () => {
  it('finds nothing wrong in the fixture city', () => {
    expect(checkOldDuties(smallCityRecords())).toEqual([]);
  });

  it('asks where the work of an ended unit went', () => {
    const [problem] = check({ units: [ended], changes: [] });
    expect(problem).toMatchObject({ severity: 'error', where: 'units ended' });
    expect(problem?.message).toContain('古い課');
  });

  it('accepts an ended unit that a change leads on, or abolishes', () => {
    expect(
      check({ units: [ended], changes: [makeChange({ id: 'on', original: ['ended'], resulting: ['new'] })] }),
    ).toEqual([]);
    expect(
      check({ units: [ended], changes: [makeChange({ id: 'gone', kind: 'abolish', original: ['ended'] })] }),
    ).toEqual([]);
  });

  it('is not content with a change that leads nowhere', () => {
    expect(
      check({ units: [ended], changes: [makeChange({ id: 'rename', original: ['ended'] })] }),
    ).toHaveLength(1);
  });

  it('asks for the next unit in charge of a service', () => {
    const service = makeService({
      id: 'stranded',
      competent: [{ unit: 'a', until: '2023-03-31', basis: 'fact', source: 'web' }],
    });
    expect(check({ services: [service] })).toMatchObject([
      { where: 'stranded', file: 'services/water.yaml' },
    ]);
  });
});
