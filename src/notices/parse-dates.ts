// Finds days and fiscal years in Japanese text: 令和7年4月1日, R7.4.1, 2025/4/1, 4月1日, 令和7年度.
import { type IsoDate } from '#domain/iso-date.ts';

export type FoundDate = {
  readonly start: number;
  readonly end: number;
  /** Present when the text gives year, month and day of an existing day. */
  readonly iso: IsoDate | undefined;
  /** `MM-DD` when the text gives month and day. */
  readonly monthDay: string | undefined;
  /** The calendar or fiscal year the text gives. */
  readonly year: number | undefined;
  readonly isFiscalYear: boolean;
};

/** Year before the first one of each era. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  R: 2018,
  H: 1988,
  S: 1925,
};
const NUMBER = '[0-9]{1,2}|[一二三四五六七八九十]{1,3}';
const YEAR = `(?:(?<era>令和|平成|昭和|[RHS](?=[0-9.]))\\.?\\s?(?<eraYear>元|${NUMBER})|(?<western>(?:19|20)[0-9]{2}))`;
const GLOSS = '(?:\\((?:(?:令和|平成)(?:元|[0-9]{1,2})|(?:19|20)[0-9]{2})年?\\))?';
const DATE = new RegExp(
  `${YEAR}${GLOSS}\\s?年?${GLOSS}度?[./-]?\\s?(?:(?<month>${NUMBER})\\s?[月./-]\\s?(?<day>${NUMBER})(?:日|(?![0-9月年./])))|${YEAR.replaceAll('?<', '?<f')}${GLOSS}\\s?年度|(?<![0-9/.年-])(?<bareMonth>${NUMBER})(?:月\\s?(?<bareDay>${NUMBER})日|/(?<slashDay>[0-9]{1,2})(?=[~(に付から)\\s]|$))`,
  'g',
);
const DIGITS = '一二三四五六七八九';

export function findDates(text: string): readonly FoundDate[] {
  return [...text.matchAll(DATE)].flatMap((match): readonly FoundDate[] => {
    const group = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].length };
    const fiscal = yearOf(group['fera'], group['feraYear'], group['fwestern']);
    if (fiscal !== undefined)
      return [{ ...span, iso: undefined, monthDay: undefined, year: fiscal, isFiscalYear: true }];
    const monthDay = monthDayOf(
      group['month'] ?? group['bareMonth'],
      group['day'] ?? group['bareDay'] ?? group['slashDay'],
    );
    if (monthDay === undefined) return [];
    const year = yearOf(group['era'], group['eraYear'], group['western']);
    const iso = year === undefined ? undefined : existingDay(`${String(year)}-${monthDay}`);
    return [{ ...span, iso, monthDay, year, isFiscalYear: false }];
  });
}

const ANY_YEAR = new RegExp(`${YEAR}(?=年|\\(|[./-]|度)`, 'g');

/** The years the text gives, with or without month and day, in order. */
export function findYears(text: string): readonly number[] {
  return [...text.matchAll(ANY_YEAR)].flatMap(({ groups = {} }) => {
    const year = yearOf(groups['era'], groups['eraYear'], groups['western']);
    return year === undefined ? [] : [year];
  });
}

function yearOf(
  era: string | undefined,
  eraYear: string | undefined,
  western: string | undefined,
): number | undefined {
  if (western !== undefined) return Number(western);
  const base = era === undefined ? undefined : ERAS[era];
  if (base === undefined || eraYear === undefined) return undefined;
  return base + (eraYear === '元' ? 1 : toNumber(eraYear));
}

function monthDayOf(month: string | undefined, day: string | undefined): string | undefined {
  if (month === undefined || day === undefined) return undefined;
  const text = `${String(toNumber(month)).padStart(2, '0')}-${String(toNumber(day)).padStart(2, '0')}`;
  // A leap year, so that 2月29日 counts as a day.
  return existingDay(`2024-${text}`) === undefined ? undefined : text;
}

/** `5`, `十`, `十二`, `二十一` as a number. */
function toNumber(text: string): number {
  if (/^[0-9]+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens ?? '') + 1) : 0;
  return ten * 10 + (ones === undefined || ones === '' ? 0 : DIGITS.indexOf(ones) + 1);
}

function existingDay(iso: string): IsoDate | undefined {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}
