// Who is in charge changes with the day, and is never nobody.
import { describe, expect, it } from 'vitest';
import { competenceOn, officeKey } from '#domain/competence.ts';
import { makeService, makeUnit } from '../fakes/make-records.ts';
import { smallCity } from '../fakes/small-city.ts';

const handedOver = makeService({
  id: 'handed-over',
  competent: [
    { unit: 'old', from: '2020-04-01', until: '2023-03-31', basis: 'notice', source: 'notice' },
    { unit: 'new', from: '2023-04-01', until: '2025-03-31', basis: 'notice', source: 'notice' },
  ],
});

describe('competenceOn', () => {
  it.each([
    ['2023-03-31', 'old'],
    ['2023-04-01', 'new'],
  ])('on %s names %s', (day, unit) => {
    expect(competenceOn(handedOver, day).unit).toBe(unit);
  });

  it('names the first known unit before it began and the last one after it ended', () => {
    expect(competenceOn(handedOver, '2001-01-01').unit).toBe('old');
    expect(competenceOn(handedOver, '2031-01-01').unit).toBe('new');
  });

  it('fails loudly for a service nobody is in charge of', () => {
    expect(() => competenceOn({ ...handedOver, competent: [] }, '2023-04-01')).toThrow(/handed-over/);
  });
});

describe('officeKey', () => {
  it('is shared by services of one section, whichever subsection does the work', () => {
    const directory = smallCity({
      units: [
        makeUnit({ id: 'section', prefLabel: '水道課' }),
        makeUnit({ id: 'meters', prefLabel: '検針係', unitOf: 'section' }),
        makeUnit({ id: 'bills', prefLabel: '料金係', unitOf: 'section' }),
      ],
    });
    const ofUnit = (unit: string) =>
      makeService({ id: unit, competent: [{ unit, basis: 'fact', source: 'web' }] });
    expect(officeKey(directory, ofUnit('meters'))).toBe(officeKey(directory, ofUnit('bills')));
  });

  it('is shared where the same section took over from different ones', () => {
    const directory = smallCity();
    const after = (before: string) =>
      makeService({
        id: before,
        competent: [
          { unit: before, until: '2023-03-31', basis: 'fact', source: 'web' },
          { unit: 'ryokin-ka', from: '2023-04-01', basis: 'fact', source: 'web' },
        ],
      });
    expect(officeKey(directory, after('eigyo-ka'))).toBe(officeKey(directory, after('seiso-ka')));
  });
});
