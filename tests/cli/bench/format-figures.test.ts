// Figures stand beside their budgets.
import { describe, expect, it } from 'vitest';
import { formatFigures, isWithinBudget } from '#cli/bench/format-figures.ts';

describe('formatFigures', () => {
  it('shows value, budget and ratio', () => {
    const table = formatFigures(
      [
        { name: '起動', value: 0.75, unit: 's', budget: 1.5 },
        { name: '速さ', value: 100, unit: '/s', budget: 200 },
      ],
      80,
    );
    expect(table).toMatch(/起動 +0\.75 s +≦ 1\.5 s +0\.50 +○/u);
    expect(table).toMatch(/速さ +100 \/s +≧ 200 \/s +0\.50 +×/u);
  });

  it('holds nothing against a figure without a budget', () => {
    expect(isWithinBudget({ name: 'a', value: 9, unit: 'ms' })).toBe(true);
  });
});
