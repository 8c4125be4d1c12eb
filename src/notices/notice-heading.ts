// Finds the title and the publisher of a notice among its first lines.

const ABOUT_ORGANISATION = /組織|機構|改編|改革|再編|改正|課|部署|窓口|体制|見直し/;
const NOT_A_TITLE =
  /^(?:現在地|トップ|ホーム|本文|ページ|更新日|掲載日|印刷|.{0,12}(?:[0-9]{4}年|令和|平成).{0,12}(?:更新|号)$)|[>】].*[>】]/;
const LINES_OF_A_TITLE = 8;
const LONGEST_TITLE = 70;
const PUBLISHER =
  /(?<![一-鿿ヶ])([一-鿿ヶケ々]{1,6}[市町村区])(?=(?:役所|役場|長[はのか、。]|議会|行政組織|組織|機構|では|は、|は[0-9]+日|の組織|総務|企画|広報|公式))/;
const NOT_A_PUBLISHER = /^(?:本|当|各|全|都|市区|市町|区市|同|他|両|新|旧|.{0,3}市街)[市町村区]?$/;

export type NoticeHeading = { readonly title: string | null; readonly publisher: string | null };

/** `texts` are the notice's passages from the top. */
export function findNoticeHeading(texts: readonly string[]): NoticeHeading {
  const first = texts
    .slice(0, LINES_OF_A_TITLE)
    .filter((text) => text !== '' && !NOT_A_TITLE.test(text) && text.length <= LONGEST_TITLE);
  const headings = first.filter((text) => !text.includes('。'));
  const title = headings.find((text) => ABOUT_ORGANISATION.test(text)) ?? headings[0] ?? first[0] ?? null;
  const publisher = texts
    .map((text) => PUBLISHER.exec(text)?.[1]?.replace(/^(?:年度|年)/, ''))
    .find((name) => name !== undefined && !NOT_A_PUBLISHER.test(name));
  return { title, publisher: publisher ?? null };
}
