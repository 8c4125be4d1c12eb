// Measured figures beside their budgets, with the ratio of the two.
import { formatTable } from '../terminal/format-table.ts';

export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'MB' | '/s' | '×';
  /** The most it may be (for `/s`: the least); undefined where nothing is demanded. */
  readonly budget?: number | undefined;
};

const DIGITS = { ms: 2, s: 2, MB: 0, '/s': 0, '×': 1 } as const;

export function isWithinBudget({ value, unit, budget }: Figure): boolean {
  return budget === undefined || (unit === '/s' ? value >= budget : value <= budget);
}

export function formatFigures(figures: readonly Figure[], columns: number): string {
  const rows = figures.map((figure) => {
    const { name, value, unit, budget } = figure;
    const digits = DIGITS[unit];
    return [
      name,
      `${value.toFixed(digits)} ${unit}`,
      budget === undefined ? '' : `${unit === '/s' ? '≧' : '≦'} ${budget} ${unit}`,
      budget === undefined ? '' : (value / budget).toFixed(2),
      budget === undefined ? '' : isWithinBudget(figure) ? '○' : '×',
    ];
  });
  const heads = ['測った値', '予算', '予算比'].map((head) => ({ head, align: 'right' as const }));
  return formatTable([{ head: '' }, ...heads, { head: '' }], rows, columns);
}
