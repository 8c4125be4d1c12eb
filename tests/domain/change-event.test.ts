// A change is dated on a day that exists; what is left out means nothing is claimed.
import { describe, expect, it } from 'vitest';
import { changeEventSchema, changeFileSchema } from '#domain/change-event.ts';

const change = { id: 'rename', kind: 'rename', effective: '2023-04-01', source: 'notice' };

describe('changeEventSchema', () => {
  it('claims nothing that is not written', () => {
    expect(changeEventSchema.parse(change)).toMatchObject({
      original: [],
      resulting: [],
      gatheredFrom: [],
      effectiveToBeConfirmed: false,
    });
  });

  it.each(['2023-04-31', '2023-4-1', '令和5年4月1日'])('refuses the day %s', (effective) => {
    expect(changeEventSchema.safeParse({ ...change, effective }).success).toBe(false);
  });

  it('refuses a kind of change that has no wording', () => {
    expect(changeEventSchema.safeParse({ ...change, kind: 'vanish' }).success).toBe(false);
  });
});

describe('changeFileSchema', () => {
  it('lets a notice say what stays as it is', () => {
    const file = {
      effective: '2023-04-01',
      source: 'notice',
      changes: [change],
      unchanged: [{ unit: 'komu-ka', source: 'notice' }],
    };
    expect(changeFileSchema.parse(file).unchanged).toHaveLength(1);
  });
});
