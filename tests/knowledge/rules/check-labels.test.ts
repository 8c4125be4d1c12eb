// Labels become buttons and must fit.
import { describe, expect, it } from 'vitest';
import { checkLabels } from '#knowledge/rules/check-labels.ts';
import { makeService } from '../../fakes/make-records.ts';
import { smallCityRecords } from '../../fakes/small-city.ts';

const check = (label: string) =>
  checkLabels(smallCityRecords({ services: [makeService({ id: 'one', label: { ja: label } })] }));

describe('checkLabels', () => {
  it('takes 20 characters as a reader counts them', () => {
    expect(check('か\u3099'.repeat(20))).toEqual([]);
  });

  it('refuses 21, in services and topics', () => {
    expect(check('水'.repeat(21))).toMatchObject([
      { severity: 'error', file: 'services/water.yaml', where: 'one' },
    ]);
    const [topic] = smallCityRecords().topics;
    const topics = topic === undefined ? [] : [{ ...topic, label: { ja: '水'.repeat(21) } }];
    expect(checkLabels(smallCityRecords({ topics }))).toMatchObject([
      { file: 'topics.yaml', where: 'vague-water' },
    ]);
  });
});
