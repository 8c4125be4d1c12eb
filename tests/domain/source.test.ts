// Ids are plain, and every source says how far it can be trusted.
import { describe, expect, it } from 'vitest';
import { idSchema, sourceSchema } from '#domain/source.ts';

describe('idSchema', () => {
  it.each(['water-bill', 's4', 'r3-reorganization'])('takes %s', (id) => {
    expect(idSchema.safeParse(id).success).toBe(true);
  });

  it.each(['Water', 'water_bill', '水道', '-water', 'water-', 'a--b', '../water', ''])('refuses %s', (id) => {
    expect(idSchema.safeParse(id).success).toBe(false);
  });
});

describe('sourceSchema', () => {
  it('refuses a source without a grade', () => {
    expect(sourceSchema.safeParse({ id: 's1', title: '通知', publisher: '市' }).success).toBe(false);
  });
});
