// Services are counted by what their unit in charge rests on today.
import { expect, it } from 'vitest';
import { countBases } from '#knowledge/coverage/count-bases.ts';
import { makeService } from '../../fakes/make-records.ts';
import { smallCityRecords } from '../../fakes/small-city.ts';

it('Each topic counts its services by the basis in force', () => {
  const services = [
    makeService({
      id: 'a',
      competent: [
        { unit: 'x', until: '2023-03-31', basis: 'assumed', source: 'web' },
        { unit: 'y', from: '2023-04-01', basis: 'notice', source: 'notice' },
      ],
    }),
    makeService({ id: 'b', competent: [{ unit: 'x', basis: 'fact', source: 'web' }] }),
  ];
  const on = (today: string) => countBases(smallCityRecords({ services }), today);
  expect(on('2023-06-01')).toEqual([{ topic: 'water', total: 2, notice: 1, fact: 1, assumed: 0 }]);
  expect(on('2023-01-01')).toEqual([{ topic: 'water', total: 2, notice: 0, fact: 1, assumed: 1 }]);
});
