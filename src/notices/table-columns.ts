// Tells what each column of a table holds from its header: the old unit, the new unit, a duty, the operation, a phone.
import { findDates } from './parse-dates.ts';

export type ColumnSide = 'old' | 'new' | 'none';
export type ColumnContent =
  'unit' | 'body' | 'subunit' | 'duty' | 'description' | 'operation' | 'place' | 'phone' | 'other';
export type Column = { readonly side: ColumnSide; readonly content: ColumnContent };

const OLD =
  /旧|現\s?行|現在|現(?=所[管属]|担当|組織|部|課|係|名称|体制|行)|変更前|改正前|改編前|再編前|見直し前|改革前|移転前|従前|従来|これまで|移管元|まで(?:の|\)?$)/;
const NEW =
  /新(?!設|旧|規)|変更後|改正後|改編後|再編後|見直し後|改革後|移転[後先]|今後|移管先|から(?:の|\)?$)|以降/;
/** What tells the side tells nothing of the content; a removal (移転) tells of places. */
const SIDE_WORD = new RegExp(`(?!移転)(?:${OLD.source}|${NEW.source})`, 'g');
const CONTENTS: readonly (readonly [ColumnContent, RegExp])[] = [
  ['phone', /電話|内線|連絡先|直通|TEL/],
  ['other', /窓口番号|理由|目的/],
  ['place', /場所|階|位置|フロア|配置|移転|庁舎|所在地|住所/],
  ['description', /主な(?:業務|事務|担当|仕事)|業務概要|概要|担当業務/],
  ['operation', /区分|変更内容|改正内容|種別|備考|摘要|変更点|変更の内容|^内容$/],
  ['duty', /業務|事務(?!所|局)|事業(?!所)|内容/],
  ['body', /部名|部局|^部$|局名|部等/],
  ['subunit', /係名|^係$|班名|係・班|グループ名/],
];

export function isColumnHeader(cells: readonly string[]): boolean {
  const columns = readColumns(cells);
  return columns.some((column) => column.side === 'old') && columns.some((column) => column.side === 'new');
}

/** 課名, 移転先, 電話, 摘要: nothing but what columns are headed with. */
const HEADER_WORD =
  /^(?:部局?・?課?(?:室|等)?|課(?:・?室|等|所)?|係等?|所属|部署|組織|室・?事務所|施設|窓口|区分|摘要|備考|内容|変更内容|改正内容|種別|電話|内線|直通|場所|階|移転[前後先]|.{0,6}(?:部|課|係|室|所属|部署|組織|施設|事務|業務|窓口)の?名称?|.{0,4}電話番号?|(?:主な|業務|移管する)(?:業務|事務|内容)|(?:変更|改正|移管|実施|移転)(?:日|の内容|時期|年月日)|理由|目的|新しい.{1,5})(?:\(.{1,10}\))?$/;

/** Every cell is a header word; such a line is no heading of what follows. */
export function isHeaderRow(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell) => HEADER_WORD.test(cell.replaceAll(' ', '')));
}

/** An old and a new side, or nothing but header words. */
export function isTableHeader(cells: readonly string[]): boolean {
  return isColumnHeader(cells) || isHeaderRow(cells);
}

export function readColumns(cells: readonly string[]): readonly Column[] {
  const years = yearSides(cells);
  return cells.map((cell, index) => {
    const text = cell.replaceAll(/[\s【】「」]/g, '');
    const content = CONTENTS.find(([, pattern]) => pattern.test(text.replace(SIDE_WORD, '')))?.[0] ?? 'unit';
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

const BESIDE_LEVELS = /^(?:備\s?考|摘\s?要|区\s?分|変更内容|理由)$/;
const LEVEL_CELL =
  /^(?:部|課|係|班|室|部局|部名|課名|係名|部局名|課・室|課室|部等|課等|係等|名称|電話|電話番号)$/;

/** A second header row, e.g. 部 | 課 | 部 | 課 under 変更前 | 変更後; 備考 may run down beside it. */
export function isLevelRow(cells: readonly string[]): boolean {
  const levels = cells.filter(isLevelCell);
  return levels.length > 1 && cells.every((cell) => isLevelCell(cell) || BESIDE_LEVELS.test(cell));
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
  const levels = cells.flatMap((cell, index) => (isLevelCell(cell) ? [index] : []));
  return lower.map((column, index) => {
    if (!isLevelCell(cells[index] ?? '')) return { side: 'none', content: column.content };
    const at =
      upper.length === lower.length
        ? index
        : Math.floor((levels.indexOf(index) * sides.length) / levels.length);
    return { side: sides[at] ?? 'none', content: column.content };
  });
}
