// Services whose unit no source names are listed.
import { expect, it } from 'vitest';
import { findUnsourcedServices } from '#knowledge/coverage/find-unsourced-services.ts';
import { makeService } from '../../fakes/make-records.ts';
import { smallCityRecords } from '../../fakes/small-city.ts';

it('A service rests on a source, or is listed with the unit it is assumed to belong to', () => {
  const assumed = { unit: 'kodomo-ka', basis: 'assumed', source: 'web' } as const;
  const practice = { unit: 'ryokin-ka', basis: 'fact', source: 'common-practice' } as const;
  const sourced = { unit: 'ryokin-ka', basis: 'fact', source: 'web' } as const;
  const services = [assumed, practice, sourced].map((competence, at) =>
    makeService({ id: `s${at}`, competent: [competence] }),
  );
  expect(findUnsourcedServices(smallCityRecords({ services }), '2023-06-01')).toMatchObject([
    { id: 's0', unit: 'kodomo-ka' },
    { id: 's1', unit: 'ryokin-ka' },
  ]);
});
