// Finds old/new charts whose cells fell into lines: 現行, 改正後, A課, B課, … or 現行, A課, …, 改正後, B課, ….
import { type MappedText } from './mapped-text.ts';
import { type NoticeLine } from './read-lines.ts';
import { levelOf } from './unit-kinds.ts';
import { isUnitName } from './unit-name.ts';

export type FlatChart = { readonly rows: readonly (readonly MappedText[])[]; readonly next: number };

const OLD_HEADER =
  /^[(【「]?(?:旧|現行|現在|変更前|改正前|改編前|再編前|見直し前|従前|旧(?:組織|課|部署|部課|係|名称|組織名|課名|部署名)|現在の(?:組織|課|課名)|(?:令和|平成)?[0-9元]+年度?(?:まで|3月31日まで)?)[)】」]?$/;
const NEW_HEADER =
  /^[(【「]?(?:新|変更後|改正後|改編後|再編後|見直し後|新(?:組織|課|部署|部課|係|名称|組織名|課名|部署名)|(?:令和|平成)?[0-9元]+年度?(?:から|4月1日から)?|(?:令和|平成)?[0-9元]*年?[0-9]+月(?:1日)?から)[)】」]?$/;
const MARKER = /^[(【]?(?:-+|ー|―|なし|新設|廃止|新規|変更なし)[)】]?$/;
const LONGEST_CELL = 40;
/** Share of rows whose two sides stand on one level, for a pairing to be believed. */
const ENOUGH_LEVEL_ROWS = 0.7;

export function flatChartAt(lines: readonly NoticeLine[], start: number): FlatChart | undefined {
  const first = lines[start]?.whole;
  const second = lines[start + 1]?.whole;
  if (first === undefined || second === undefined || !OLD_HEADER.test(squeeze(first))) return undefined;
  if (NEW_HEADER.test(squeeze(second))) {
    const cells = cellsFrom(lines, start + 2);
    return chartOf(
      first,
      second,
      cells.filter((_, index) => index % 2 === 0),
      cells.filter((_, index) => index % 2 === 1),
      start + 2 + cells.length,
    );
  }
  const old = cellsFrom(lines, start + 1);
  const header = lines[start + 1 + old.length]?.whole;
  if (old.length === 0 || header === undefined || !NEW_HEADER.test(squeeze(header))) return undefined;
  const below = cellsFrom(lines, start + 2 + old.length);
  const made = below.slice(0, old.length);
  const next = start + 2 + old.length + made.length;
  // Several above and one below, or one above and several below, are one merge or split.
  const [only] = below;
  if (only !== undefined && below.length === 1 && old.length > 1)
    return chartOf(
      first,
      header,
      old,
      old.map(() => only),
      next,
    );
  return chartOf(first, header, old, made, next);
}

function chartOf(
  oldHeader: MappedText,
  newHeader: MappedText,
  old: readonly MappedText[],
  made: readonly MappedText[],
  next: number,
): FlatChart | undefined {
  if (old.length === 0 || old.length !== made.length) return undefined;
  const level = old.filter((cell, index) => isOneLevel(squeeze(cell), squeeze(made[index] ?? cell))).length;
  if (level < old.length * ENOUGH_LEVEL_ROWS) return undefined;
  const rows = old.flatMap((cell, index) => (made[index] === undefined ? [] : [[cell, made[index]]]));
  return { rows: [[oldHeader, newHeader], ...rows], next };
}

function isOneLevel(a: string, b: string): boolean {
  return MARKER.test(a) || MARKER.test(b) || Math.abs(levelOf(a) - levelOf(b)) <= 10;
}

function cellsFrom(lines: readonly NoticeLine[], start: number): readonly MappedText[] {
  const cells: MappedText[] = [];
  for (const { whole } of lines.slice(start)) {
    if (!isCell(squeeze(whole))) break;
    cells.push(whole);
  }
  return cells;
}

/** Nothing but unit names, or a marker such as (新設). */
function isCell(text: string): boolean {
  if (text.length > LONGEST_CELL) return false;
  return MARKER.test(text) || text.split(/[、,/]/).every((name) => isUnitName(name.replace(/[「」]/g, '')));
}

function squeeze(cell: MappedText): string {
  return cell.text.replaceAll(' ', '');
}
