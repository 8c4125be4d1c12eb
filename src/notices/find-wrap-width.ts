// Finds the width at which a page layout breaks its lines, wide as on a sheet or narrow as in a newsletter's column.
import { type NoticeLine } from './read-lines.ts';
import { levelOf } from './unit-kinds.ts';

export type Wrapping = {
  /** Half-width columns; 0 when lines end where sentences do. */
  readonly width: number;
  /** True for a column so narrow that a line may end anywhere, even after a number. */
  readonly isNarrow: boolean;
};

/** Half-width columns: narrower lines are items, unless nearly all of them end at one width. */
const NARROWEST_SHEET = 44;
const NARROWEST_COLUMN = 14;
export const WRAP_TOLERANCE = 3;
const LINES_THAT_PROVE_WRAPPING = 3;
const LINES_THAT_PROVE_A_COLUMN = 8;
/** Shares of a column's lines that reach its edge, of those that stop in mid-sentence, and of lines beyond the edge. */
const REACHING = 0.5;
const STOPPING_OPEN = 0.6;
const BEYOND = 0.05;
const LAID_OUT = /[|→\t]| {2,}/;
const COMPLETE = /[。!?」)】]$/;

export function findWrapping(lines: readonly NoticeLine[]): Wrapping {
  const width = sheetWidth(lines);
  if (width > 0) return { width, isNarrow: false };
  return { width: columnWidth(lines), isNarrow: true };
}

function sheetWidth(lines: readonly NoticeLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    if (line.width >= NARROWEST_SHEET && !line.body.text.includes('|'))
      counts.set(line.width, (counts.get(line.width) ?? 0) + 1);
  }
  let best = 0;
  let most = LINES_THAT_PROVE_WRAPPING - 1;
  for (const width of counts.keys()) {
    let near = 0;
    for (let other = width - WRAP_TOLERANCE; other <= width; other += 1) near += counts.get(other) ?? 0;
    if (near > most || (near === most && best > 0 && width > best)) [best, most] = [width, near];
  }
  return best;
}

function columnWidth(lines: readonly NoticeLine[]): number {
  const prose = lines.filter((line) => !LAID_OUT.test(line.whole.text));
  let best = 0;
  let most = LINES_THAT_PROVE_A_COLUMN - 1;
  for (const width of new Set(prose.map((line) => line.width))) {
    if (width < NARROWEST_COLUMN || width >= NARROWEST_SHEET) continue;
    const reaching = prose.filter((line) => line.width <= width && line.width >= width - WRAP_TOLERANCE);
    const beyond = prose.filter((line) => line.width > width);
    const open = reaching.filter(({ whole }) => !COMPLETE.test(whole.text) && levelOf(whole.text) === 0);
    const isColumn =
      reaching.length >= prose.length * REACHING &&
      beyond.length <= prose.length * BEYOND &&
      open.length >= reaching.length * STOPPING_OPEN;
    if (isColumn && reaching.length > most) [best, most] = [width, reaching.length];
  }
  return best;
}
