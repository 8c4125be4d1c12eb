// Which day a question is about: today, a future day after a known change, or a past one.
import { addDays, type IsoDate } from '#domain/iso-date.ts';

export type AskedDay = { readonly day: IsoDate; readonly shifted: 'future' | 'past' | null };

const FUTURE =
  /(?:(?<month>\d{1,2})月(?:\d{1,2}日)?(?:から|以降|になったら|に(?:入った|はいった)ら|より)|来月|翌月|来年度|新年度|次の年度|令和(?<era>\d{1,2})年度|今後|これから先|変わったあと|変わった後|再編後|改編後|組織改編のあと)/u;
const PAST =
  /(?:(?<month>\d{1,2})月(?:\d{1,2}日)?(?:に|頃|ごろ|まで|時点|の時|のとき|は)|前の年度|去年|昨年|昨年度|去年度|再編前|改編前|(?:変わ|分かれ|統合され|でき)る前)/u;
/** A past day is only meant where the question asks who was in charge then … */
const ASKED_THEN =
  /(?:何課|なに課|何係|なに係|(?:何|なん)という(?:課|係|部署|名前|ところ)|どの(?:課|係|部署)|どこ(?:の課|の係)?|だれ|誰)[^。]{0,24}(?:でした|ました|ていた|てた|だった|だっけ)|当時|そのころ|その頃/u;
/** … or who it is in the same sentence that names the day, and not where to do something now. */
const ASKED_OF_THAT_DAY =
  /(?:何課|何係|なに係|どの課|どの係|どこの課|どちらの課|担当|どこ|窓口)(?![^。]{0,8}(?:ます|ば|たら|たい))[^。]{0,8}(?:でした|だった|でしょうか|ですか|だっけ|[?？]|$)/u;
const NOT_NOW = /(?:(?:今|いま|現在|これから|今後|今月)(?!年|の名前(?:じゃ|では)な))/u;
const ENGLISH_FUTURE =
  /\b(?:from|after|starting|as of)\s+(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\bnext month\b|\bnext fiscal year\b/iu;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const KANJI_MONTH = /(?<![一二三四五六七八九十])([一二三四五六七八九十]{1,2})月/gu;

/** `changeDays`: days on which known changes take effect. A future question moves to the next of them. */
export function readDay(text: string, asOf: IsoDate, changeDays: readonly IsoDate[]): AskedDay {
  const written = text.replace(KANJI_MONTH, (_, number: string) => `${fromKanji(number)}月`);
  const next = [...changeDays].sort().find((day) => day > asOf);
  const future = FUTURE.exec(written) ?? ENGLISH_FUTURE.exec(written);
  if (next !== undefined && future !== null) {
    const month = monthOf(future.groups?.['month']);
    if (month === undefined || reaches(asOf, month, next)) return { day: next, shifted: 'future' };
  }
  const last = [...changeDays].sort().findLast((day) => day <= asOf);
  const past = PAST.exec(written);
  if (last !== undefined && past !== null && isAskedThen(written) && !NOT_NOW.test(written)) {
    const month = monthOf(past.groups?.['month']);
    const before = month === undefined ? addDays(last, -1) : lastDayOf(asOf, month);
    if (before < last) return { day: before, shifted: 'past' };
  }
  return { day: asOf, shifted: null };
}

function isAskedThen(written: string): boolean {
  const sentences = written.split(/(?<=[。!?！？\n])/u);
  return (
    ASKED_THEN.test(written) ||
    sentences.some((sentence) => PAST.test(sentence) && ASKED_OF_THAT_DAY.test(sentence))
  );
}

function fromKanji(number: string): number {
  const digit = (character: string): number => '一二三四五六七八九'.indexOf(character) + 1;
  if (number === '十') return 10;
  return number.startsWith('十') ? 10 + digit(number.charAt(1)) : digit(number);
}

function monthOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const named = MONTHS.indexOf(written.toLowerCase());
  const month = named >= 0 ? named + 1 : Number(written);
  return month >= 1 && month <= 12 ? month : undefined;
}

/** True if the first `month` after `asOf` ends on or after the change. */
function reaches(asOf: IsoDate, month: number, change: IsoDate): boolean {
  const year = Number(asOf.slice(0, 4)) + (month < Number(asOf.slice(5, 7)) ? 1 : 0);
  return `${year}-${String(month).padStart(2, '0')}-31` >= change;
}

/** The last day of the latest such month that has begun before `asOf`. */
function lastDayOf(asOf: IsoDate, month: number): IsoDate {
  const year = Number(asOf.slice(0, 4)) - (month > Number(asOf.slice(5, 7)) ? 1 : 0);
  const firstOfNext = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return addDays(firstOfNext, -1);
}
