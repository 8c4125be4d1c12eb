// Calibration is measured as defined.
import { describe, expect, it } from 'vitest';
import { reliability } from '#cli/evaluation/reliability.ts';

const forecasts = (probability: number, right: number, of: number) =>
  Array.from({ length: of }, (_, at) => ({ probability, right: at < right }));

describe('reliability', () => {
  it('has no error when what is called p sure is right p of the time', () => {
    const { bins, error } = reliability([...forecasts(0.75, 3, 4), ...forecasts(0.25, 1, 4)]);
    expect(error).toBeCloseTo(0);
    expect(bins.map(({ count, accuracy }) => [count, accuracy])).toEqual([
      [4, 0.25],
      [4, 0.75],
    ]);
  });

  it('weighs the distance by how many forecasts are that far off', () => {
    expect(
      reliability([...forecasts(1, 0, 1), ...forecasts(0.5, 1, 2), ...forecasts(0.5, 0, 0)]).error,
    ).toBeCloseTo(1 / 3);
  });

  it('keeps certainty in the last bin and is empty without forecasts', () => {
    expect(reliability(forecasts(1, 2, 2)).bins).toMatchObject([
      { from: 0.99, to: 1, count: 2, accuracy: 1 },
    ]);
    expect(reliability([])).toEqual({ bins: [], error: 0 });
  });
});
