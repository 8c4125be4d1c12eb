// Tells the day a notice takes effect from the day it was published, and the days that only a fiscal year implies.
import { type IsoDate } from '#domain/iso-date.ts';
import { type FoundDate, findDates, findYears } from './parse-dates.ts';
import { type ProposedDay } from './notice.ts';

export type NoticeDates = {
  readonly effective: IsoDate | null;
  readonly published: IsoDate | null;
  readonly proposed: ProposedDay | null;
  /** Every full day in the text by its `MM-DD`, so that 4月1日 can borrow the year another sentence gives. */
  readonly fullDays: ReadonlyMap<string, IsoDate>;
  /** The calendar year the notice is about; undefined when no year is given. */
  readonly year: number | undefined;
};

const PUBLISHED_BEFORE =
  /(?:更新|掲載|公開|登録|発行|発表|作成|印刷|提供|プレスリリース|記者会見|会議)[日:\s(]*[^。]{0,10}$/;
const PUBLISHED_AFTER =
  /^(?:\([月火水木金土日][^)]*\))?\s?(?:号|更新|発行|発表|掲載|公開|開催|\)?の?(?:市長)?(?:定例)?記者会見|現在)/;
const PUBLISHED_LINE = /更新日|掲載日|公開日|登録日|発行日|号\s|記者会見|会見録|プレスリリース/;
const EFFECTIVE_AFTER =
  /^(?:\([月火水木金土日][^)]*\)|\(?[月火水木金土]曜?日?\)?)?\s?(?:から|より|付|に|を?もって|以降|施行|実施|スタート|、|~)/;
const EFFECTIVE_BEFORE = /(?:施行(?:期?日)?|実施(?:日|時期)?|変更日|改正日|改編日|日時|適用日|期日)[:\s]*$/;
const DATE_HEADING = /^(?:施行(?:期?日)?|実施(?:日|時期)?|変更日|改正日|改編日|日時|適用日|期日)$/;
const ABOUT_CHANGE = /組織|機構|改編|改正|再編|見直し|課名|部署|新旧/;
const ABOUT_THE_WHOLE =
  /(?:組織|機構)(?:の一部)?(?:を|の|が)?(?:改|再|見直|変|一部)|新(?:しい)?(?:組織|体制|機構)(?:で|と|に|へ)|(?:次|以下|下記)の(?:とおり|通り|ように)|^(?:施行|実施)(?:期?日|時期)/;
const ABOUT_A_UNIT = /[一-鿿](?:課|係|室|班|センター|支所|出張所)(?:[をはが]|から|に)/;
/** Characters on either side of a date that tell what it is for. */
const REACH = 60;
const NEW_YEAR_DAY = '04-01';

type Candidate = { readonly date: FoundDate; readonly kind: 'effective' | 'published' | 'other' };

/** `lines` are the notice's lines in order, in folded spelling. */
export function readNoticeDates(lines: readonly string[]): NoticeDates {
  const candidates = lines.flatMap((line, index) =>
    findDates(line).map((date) => ({ date, kind: kindOf(line, date, lines[index - 1] ?? '', index) })),
  );
  const isoOf = (kind: Candidate['kind']): readonly IsoDate[] => [
    ...new Set(
      candidates.flatMap((candidate) =>
        candidate.kind === kind && candidate.date.iso !== undefined ? [candidate.date.iso] : [],
      ),
    ),
  ];
  const fiscal = candidates.filter(({ date }) => date.isFiscalYear).map(({ date }) => date.year ?? 0);
  const days = withoutHistory(isoOf('effective'), fiscal[0]);
  const hasBareDay = findBareDay(candidates) !== undefined;
  const others = days.length > 0 || hasBareDay ? [] : withoutHistory(isoOf('other'), fiscal[0]);
  const [onlyDay] = [days, others, hasBareDay ? [] : newYearDays(isoOf('published'))].find(
    (each) => each.length > 0,
  ) ?? [undefined];
  const effective =
    onlyDay !== undefined && Math.max(days.length, others.length) <= 1 ? onlyDay : generalDay(lines, days);
  const fullDays = new Map(
    candidates.flatMap(({ date, kind }) =>
      kind === 'published' ||
      date.iso === undefined ||
      date.monthDay === undefined ||
      (date.year ?? 0) < (fiscal[0] ?? 0) - 1
        ? []
        : [[date.monthDay, date.iso] as const],
    ),
  );
  const published = isoOf('published')[0] ?? (hasBareDay ? (isoOf('other')[0] ?? null) : null);
  const year =
    effective !== null
      ? Number(effective.slice(0, 4))
      : days.length > 0
        ? yearOf(days)
        : (fiscal[0] ?? (published === null ? latestYear(lines) : Number(published.slice(0, 4))));
  return {
    effective,
    published,
    proposed: effective !== null || days.length > 0 ? null : proposeDay(candidates, fiscal[0], published),
    fullDays,
    year,
  };
}

function latestYear(lines: readonly string[]): number | undefined {
  const years = lines.flatMap(findYears);
  return years.length === 0 ? undefined : Math.max(...years);
}

function yearOf(days: readonly IsoDate[]): number {
  return Math.max(...days.map((day) => Number(day.slice(0, 4))));
}

/** Leaves out days more than a year before the latest one, or before the fiscal year told first: they tell what was. */
function withoutHistory(days: readonly IsoDate[], fiscalYear = 0): readonly IsoDate[] {
  if (days.length === 0) return days;
  const latest = Math.max(yearOf(days), fiscalYear);
  return days.filter((day) => Number(day.slice(0, 4)) >= latest - 1);
}

/** Of several days, the one on which the whole organisation changes; the others are those of single changes. */
function generalDay(lines: readonly string[], days: readonly IsoDate[]): IsoDate | null {
  const told = new Set(
    lines
      .filter((line) => ABOUT_THE_WHOLE.test(line) && !ABOUT_A_UNIT.test(line))
      .flatMap((line) => findDates(line).flatMap(({ iso }) => (iso === undefined ? [] : [iso])))
      .filter((day) => days.includes(day)),
  );
  const [day, ...others] = told;
  return day === undefined || others.length > 0 ? null : day;
}

function kindOf(line: string, date: FoundDate, previous: string, index: number): Candidate['kind'] {
  const before = line.slice(Math.max(0, date.start - REACH), date.start);
  const after = line.slice(date.end, date.end + REACH);
  const around = before + after;
  if (EFFECTIVE_BEFORE.test(before)) return 'effective';
  if (PUBLISHED_BEFORE.test(before) || PUBLISHED_AFTER.test(after)) return 'published';
  const isAlone = line.length < REACH && before.trim() === '' && /^(?:\(.\)|\(.曜日?\))?\s*$/.test(after);
  if (isAlone) return DATE_HEADING.test(previous.trim()) ? 'effective' : 'published';
  if (PUBLISHED_LINE.test(around) && !EFFECTIVE_AFTER.test(after)) return 'published';
  if (EFFECTIVE_AFTER.test(after)) return 'effective';
  return index < 3 && ABOUT_CHANGE.test(around) ? 'effective' : 'other';
}

/** A notice that bears the first of April and no other day takes effect on it. */
function newYearDays(published: readonly IsoDate[]): readonly IsoDate[] {
  return published.length === 1 ? published.filter((day) => day.endsWith(NEW_YEAR_DAY)) : [];
}

/** 4月1日から, without a year. */
function findBareDay(candidates: readonly Candidate[]): string | undefined {
  return candidates.find(
    ({ date, kind }) => date.iso === undefined && date.monthDay !== undefined && kind === 'effective',
  )?.date.monthDay;
}

function proposeDay(
  candidates: readonly Candidate[],
  fiscalYear: number | undefined,
  published: IsoDate | null,
): ProposedDay | null {
  const bare = findBareDay(candidates);
  const year = fiscalYear ?? (published === null ? undefined : yearAfter(published, bare ?? NEW_YEAR_DAY));
  if (year === undefined) return null;
  if (bare !== undefined)
    return {
      date: `${String(year)}-${bare}`,
      basis: fiscalYear === undefined ? '掲載日と月日' : '年度と月日',
      toBeConfirmed: true,
    };
  return fiscalYear === undefined
    ? null
    : { date: `${String(year)}-${NEW_YEAR_DAY}`, basis: '年度', toBeConfirmed: true };
}

/** The year of the first `monthDay` on or after the day of publication. */
function yearAfter(published: IsoDate, monthDay: string): number {
  const year = Number(published.slice(0, 4));
  return published.slice(5) <= monthDay ? year : year + 1;
}
