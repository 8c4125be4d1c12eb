// Tells what each column of a table holds from its header: the old unit, the new unit, a duty, the operation, a phone.
import { findDates } from './parse-dates.ts';

export type ColumnSide = 'old' | 'new' | 'none';
export type ColumnContent =
  'unit' | 'body' | 'subunit' | 'duty' | 'description' | 'operation' | 'phone' | 'other';
export type Column = { readonly side: ColumnSide; readonly content: ColumnContent };

const OLD =
  /旧|現\s?行|現在|変更前|改正前|改編前|再編前|見直し前|改革前|従前|従来|これまで|移管元|まで(?:の|\)?$)/;
const NEW = /新(?!設|旧|規)|変更後|改正後|改編後|再編後|見直し後|改革後|今後|移管先|から(?:の|\)?$)|以降/;
const CONTENTS: readonly (readonly [ColumnContent, RegExp])[] = [
  ['phone', /電話|内線|連絡先|直通|TEL/],
  ['other', /場所|階|位置|フロア|配置|窓口番号|理由|目的/],
  ['description', /主な(?:業務|事務|担当|仕事)|業務概要|概要|担当業務/],
  ['operation', /区分|変更内容|改正内容|種別|備考|摘要|変更点|変更の内容|^内容$/],
  ['duty', /業務|事務|事業|内容/],
  ['body', /部名|部局|^部$|局名|部等/],
  ['subunit', /係名|^係$|班名|係・班|グループ名/],
];

export function isColumnHeader(cells: readonly string[]): boolean {
  const columns = readColumns(cells);
  return columns.some((column) => column.side === 'old') && columns.some((column) => column.side === 'new');
}

export function readColumns(cells: readonly string[]): readonly Column[] {
  const years = yearSides(cells);
  return cells.map((cell, index) => {
    const text = cell.replaceAll(' ', '');
    const content =
      CONTENTS.find(([, pattern]) => pattern.test(text.replace(OLD, '').replace(NEW, '')))?.[0] ?? 'unit';
    const side =
      years[index] ??
      (OLD.test(text) && !/新旧/.test(text) ? 'old' : NEW.test(text) && !/新旧/.test(text) ? 'new' : 'none');
    return { side, content };
  });
}

/** 「令和6年度 | 令和7年度」: the earlier year is the old side. */
function yearSides(cells: readonly string[]): readonly (ColumnSide | undefined)[] {
  const years = cells.map((cell) => findDates(cell).find((date) => date.year !== undefined)?.year);
  const given = years.filter((year) => year !== undefined);
  const distinct = new Set(given);
  if (distinct.size !== 2) return [];
  const earlier = Math.min(...distinct);
  return years.map((year) => (year === undefined ? undefined : year === earlier ? 'old' : 'new'));
}

const LEVEL_CELL =
  /^(?:部|課|係|班|室|部局|部名|課名|係名|部局名|課・室|課室|部等|課等|係等|名称|電話|電話番号)$/;

/** A second header row, e.g. 部 | 課 | 部 | 課 under 変更前 | 変更後. */
export function isLevelRow(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every(isLevelCell);
}

export function isLevelCell(cell: string): boolean {
  return LEVEL_CELL.test(cell.replaceAll(' ', ''));
}

/** The columns of a header of two rows; the sides of the upper row spread over the lower one. */
export function joinHeaderRows(upper: readonly Column[], cells: readonly string[]): readonly Column[] {
  const lower = readColumns(cells);
  const filled: ColumnSide[] = [];
  for (const column of upper) filled.push(column.side === 'none' ? (filled.at(-1) ?? 'none') : column.side);
  const sides =
    upper.length === lower.length
      ? filled
      : upper.map((column) => column.side).filter((side) => side !== 'none');
  return lower.map((column, index) => {
    const at = Math.floor((index * sides.length) / lower.length);
    return { side: sides[at] ?? 'none', content: column.content };
  });
}
