// Horizontal bars in parts, told apart by shade and hatching so that a greyscale print still reads.
import { escapeHtml } from './escape-html.ts';

export type Bar = {
  readonly label: string;
  /** Shares 0–1, in the order of the legend; what is missing to 1 stays empty. */
  readonly parts: readonly number[];
  /** Behind the bar, e.g. the number of questions. */
  readonly note: string;
};

const LABEL_WIDTH = 190;
const BAR_WIDTH = 420;
const ROW = 26;
const BAR_HEIGHT = 16;
const NOTE_WIDTH = 130;
/** Dark, hatched, light, dotted: four fills that differ in print and for colour-blind readers. */
const FILLS = ['#222', 'url(#hatch)', '#bbb', 'url(#dots)'] as const;

/** Empty without bars. */
export function barChart(title: string, legend: readonly string[], bars: readonly Bar[]): string {
  if (bars.length === 0) return '';
  const height = bars.length * ROW + 40;
  const width = LABEL_WIDTH + BAR_WIDTH + NOTE_WIDTH;
  const rows = bars.map((bar, row) => drawBar(bar, row * ROW + 30)).join('\n');
  const described = bars.map(
    ({ label, parts, note }) =>
      `${label}: ${parts.map((part, at) => `${legend[at] ?? ''} ${percent(part)}`).join('、')} (${note})`,
  );
  return `<figure><figcaption>${escapeHtml(title)}</figcaption>
<svg role="img" viewBox="0 0 ${width} ${height}" aria-label="${escapeHtml(`${title}。${described.join('。')}`)}">
${PATTERNS}
${drawLegend(legend)}
${rows}
</svg></figure>`;
}

const PATTERNS = `<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="3" height="6" fill="#444"/></pattern>
<pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="#fff"/><circle cx="2.5" cy="2.5" r="1.1" fill="#333"/></pattern></defs>`;

function drawLegend(legend: readonly string[]): string {
  return legend
    .map((text, at) => {
      const x = LABEL_WIDTH + at * 110;
      return `<rect x="${x}" y="6" width="12" height="12" fill="${FILLS[at] ?? '#fff'}" stroke="#000"/><text x="${x + 17}" y="17">${escapeHtml(text)}</text>`;
    })
    .join('');
}

function drawBar({ label, parts, note }: Bar, y: number): string {
  let x = LABEL_WIDTH;
  const drawn = parts.map((part, at) => {
    const width = Math.max(0, Math.min(part, 1)) * BAR_WIDTH;
    const rect = `<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${BAR_HEIGHT}" fill="${FILLS[at] ?? '#fff'}"/>`;
    x += width;
    return rect;
  });
  const middle = y + BAR_HEIGHT - 4;
  return `<text x="${LABEL_WIDTH - 8}" y="${middle}" text-anchor="end">${escapeHtml(label)}</text>
${drawn.join('')}<rect x="${LABEL_WIDTH}" y="${y}" width="${BAR_WIDTH}" height="${BAR_HEIGHT}" fill="none" stroke="#000"/>
<text x="${LABEL_WIDTH + BAR_WIDTH + 8}" y="${middle}">${escapeHtml(note)}</text>`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
