// A service always has someone in charge, on stated grounds.
import { describe, expect, it } from 'vitest';
import { publicServiceSchema, serviceFileSchema } from '#domain/public-service.ts';

const service = {
  id: 'water-bill',
  label: { ja: '水道料金' },
  competent: [{ unit: 'ryokin-ka', basis: 'notice', source: 'notice' }],
  phrases: {},
};

describe('publicServiceSchema', () => {
  it('refuses a service nobody is in charge of', () => {
    expect(publicServiceSchema.safeParse({ ...service, competent: [] }).success).toBe(false);
  });

  it.each(['basis', 'source', 'unit'])('refuses someone in charge without %s', (field) => {
    const competence = { ...service.competent[0], [field]: undefined };
    expect(publicServiceSchema.safeParse({ ...service, competent: [competence] }).success).toBe(false);
  });
});

describe('serviceFileSchema', () => {
  it('refuses a misspelt field instead of leaving it unread', () => {
    const file = { topic: 'water', label: { ja: '水道' }, services: [{ ...service, keyword: ['検針'] }] };
    expect(serviceFileSchema.safeParse(file).error?.issues[0]).toMatchObject({
      code: 'unrecognized_keys',
      keys: ['keyword'],
    });
  });
});
