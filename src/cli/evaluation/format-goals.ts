// The table of goals as text.
import { formatTable } from '../terminal/format-table.ts';
import { goalsOf, stateOf, type Goal, type GoalState } from './goals.ts';
import { type Summary } from './summarize-outcomes.ts';

export const GOAL_STATE: Readonly<Record<GoalState, string>> = {
  target: '目標に達した',
  floor: '最低線は越えた',
  below: '最低線に届かない',
  none: '-',
};

export function goalCells(goal: Goal): readonly string[] {
  const sign = goal.isCeiling ? '≦' : '≧';
  return [
    goal.name,
    String(goal.count),
    goal.value === undefined ? '-' : percent(goal.value),
    `${sign}${percent(goal.floor)}`,
    `${sign}${percent(goal.target)}`,
    GOAL_STATE[stateOf(goal)],
  ];
}

export function formatGoals(summary: Summary, columns: number): string {
  const heads = ['問', '結果', '最低線', '目標'].map((head) => ({ head, align: 'right' as const }));
  return formatTable([{ head: '' }, ...heads, { head: '' }], goalsOf(summary).map(goalCells), columns);
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)}%`;
}
