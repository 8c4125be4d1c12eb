// Goals are met, half met or missed by the right side of the line.
import { describe, expect, it } from 'vitest';
import { stateOf, type Goal } from '#cli/evaluation/goals.ts';

const floorGoal: Goal = {
  name: 'right',
  count: 100,
  value: 0.9,
  floor: 0.88,
  target: 0.95,
  isCeiling: false,
};
const ceilingGoal: Goal = {
  name: 'wrong',
  count: 100,
  value: 0.02,
  floor: 0.03,
  target: 0.01,
  isCeiling: true,
};

describe('stateOf', () => {
  it.each([
    [floorGoal, 0.95, 'target'],
    [floorGoal, 0.9, 'floor'],
    [floorGoal, 0.87, 'below'],
    [floorGoal, undefined, 'none'],
    [ceilingGoal, 0.01, 'target'],
    [ceilingGoal, 0.02, 'floor'],
    [ceilingGoal, 0.04, 'below'],
  ] as const)('of %o at %s is %s', (goal, value, state) => {
    expect(stateOf({ ...goal, value })).toBe(state);
  });
});
