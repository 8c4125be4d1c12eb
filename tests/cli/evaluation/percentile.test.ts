// Percentiles by nearest rank.
import { expect, it } from 'vitest';
import { percentile } from '#cli/evaluation/percentile.ts';

it('takes the value at the nearest rank', () => {
  const values = [30, 10, 20, 40];
  expect(percentile(values, 0.5)).toBe(20);
  expect(percentile(values, 0.99)).toBe(40);
  expect(percentile(values, 0)).toBe(10);
  expect(percentile([], 0.5)).toBe(0);
});
