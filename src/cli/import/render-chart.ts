// The organisation as indented text, one unit a line, for comparing before and after.
import { type ChartNode } from '#domain/organization-chart.ts';

export function renderChart(nodes: readonly ChartNode[], depth = 0): string {
  return nodes
    .map(({ unit, parts }) => `${'  '.repeat(depth)}${unit.prefLabel}\n${renderChart(parts, depth + 1)}`)
    .join('');
}
