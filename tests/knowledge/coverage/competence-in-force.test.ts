// Who is in charge on a day is read from the bare records, without guessing.
import { expect, it } from 'vitest';
import { competenceInForce } from '#knowledge/coverage/competence-in-force.ts';
import { makeService } from '../../fakes/make-records.ts';

it('Nobody is in charge on a day no period covers', () => {
  const service = makeService({
    id: 'a',
    competent: [{ unit: 'x', from: '2023-04-01', until: '2024-03-31', basis: 'fact', source: 'web' }],
  });
  expect(competenceInForce(service, '2023-04-01')?.unit).toBe('x');
  expect(competenceInForce(service, '2023-03-31')).toBeUndefined();
  expect(competenceInForce(service, '2024-04-01')).toBeUndefined();
});
