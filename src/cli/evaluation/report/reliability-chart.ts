// The reliability diagram: what was called p sure against what was right; the diagonal is perfect.
import { type Reliability } from '../reliability.ts';
import { escapeHtml } from './escape-html.ts';

const SIZE = 300;
const MARGIN = 44;
const TICKS = [0, 0.25, 0.5, 0.75, 1] as const;
const SMALLEST_DOT = 3;

/** A dot's area grows with the number of questions behind it. */
export function reliabilityChart(title: string, { bins, error }: Reliability): string {
  const x = (value: number): number => MARGIN + value * SIZE;
  const y = (value: number): number => MARGIN + (1 - value) * SIZE;
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  const dots = bins.map(({ count, meanProbability, accuracy }) => {
    const radius = SMALLEST_DOT + 14 * Math.sqrt(count / Math.max(1, total));
    return `<circle cx="${x(meanProbability).toFixed(1)}" cy="${y(accuracy).toFixed(1)}" r="${radius.toFixed(1)}" fill="#666" fill-opacity="0.6" stroke="#000"><title>${count}問 確率 ${meanProbability.toFixed(2)} 正しい ${accuracy.toFixed(2)}</title></circle>`;
  });
  const grid = TICKS.map(
    (
      tick,
    ) => `<line x1="${x(tick)}" y1="${y(0)}" x2="${x(tick)}" y2="${y(1)}" class="grid"/><line x1="${x(0)}" y1="${y(tick)}" x2="${x(1)}" y2="${y(tick)}" class="grid"/>
<text x="${x(tick)}" y="${y(0) + 16}" text-anchor="middle">${tick * 100}%</text><text x="${x(0) - 6}" y="${y(tick) + 4}" text-anchor="end">${tick * 100}%</text>`,
  );
  const width = SIZE + 2 * MARGIN;
  return `<figure><figcaption>${escapeHtml(title)}(ずれの平均 ${error.toFixed(3)})</figcaption>
<svg role="img" viewBox="0 0 ${width} ${width}" class="square" aria-label="${escapeHtml(`${title}。横は答えの確率、縦は正しかった割合。`)}">
${grid.join('\n')}
<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#000" stroke-dasharray="6 4"/>
${dots.join('\n')}
<text x="${x(0.5)}" y="${width - 6}" text-anchor="middle">答えの確率</text>
<text x="12" y="${y(0.5)}" text-anchor="middle" transform="rotate(-90 12 ${y(0.5)})">正しかった割合</text>
</svg></figure>`;
}
