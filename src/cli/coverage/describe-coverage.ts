// The coverage report in Japanese, for whoever edits the knowledge.
import { type CoverageReport } from '#knowledge/coverage-report.ts';
import { type ContactGap } from '#knowledge/coverage/find-contact-gaps.ts';
import { type PhraseGap } from '#knowledge/coverage/count-phrases.ts';
import { formatTable } from '../terminal/format-table.ts';
import { type Novelty } from './measure-novelty.ts';

export type DescribeCoverageInput = {
  readonly report: CoverageReport;
  readonly novelty: Novelty;
  readonly officeName: (office: string) => string;
  readonly topicName: (topic: string) => string;
  readonly columns: number;
  /** Lines per list; the rest is counted. */
  readonly limit: number;
};

/** The least used share of lonely sentences that the knowledge aims at. */
const NOVELTY_GOAL = 0.05;
const FEWEST_SENTENCES = 10;
const LANGUAGE = {
  ja: '日本語',
  jaEasy: 'やさしい日本語',
  en: '英語',
  vi: 'ベトナム語',
  zh: '中国語',
  ko: '韓国語',
} as const;

export function describeCoverage(input: DescribeCoverageInput): string {
  const { contacts, unsourcedServices, unservedUnits, openQuestions, phrases } = input.report;
  const { columns, limit } = input;
  return [
    section('未確認の電話・時間(直通としては案内しません)', contacts.unconfirmed.map(contactLine)),
    section('確認した日が古い電話・時間', contacts.stale.map(contactLine)),
    section('第三者の記載(C)しか出典がない電話・時間', contacts.thirdPartyOnly.map(contactLine)),
    `■ 用件の根拠(分野ごと)\n${basisTable(input)}`,
    section(
      '出典のない用件(一般的な慣行だけ)',
      unsourcedServices.map(({ topic, label, unit }) => `${input.topicName(topic)}: ${label} → ${unit}`),
    ),
    section(
      '用件のない課・係',
      unservedUnits.map(({ id, label }) => `${label}(${id})`),
    ),
    section(
      '人が決める必要があること',
      openQuestions.map(({ id, about }) => `${id}: ${about}`),
    ),
    `■ 言い方の数\n${phraseTable()}`,
    section('言い方が足りない用件・相手先', gapLines(phrases.gaps)),
    noveltySection(input),
  ].join('\n\n');

  function section(title: string, lines: readonly string[]): string {
    const shown = lines.slice(0, limit).map((line) => `  ${line}`);
    const rest = lines.length - shown.length;
    const more = rest > 0 ? [`  … ほか${rest}件(--all で全部)`] : [];
    return [`■ ${title}: ${lines.length === 0 ? 'なし' : `${lines.length}件`}`, ...shown, ...more].join('\n');
  }

  function phraseTable(): string {
    const rows = phrases.perLanguage.map(({ language, records, sentences }) => [
      LANGUAGE[language],
      String(records),
      String(sentences),
    ]);
    return formatTable(
      [{ head: '言葉' }, { head: '用件・相手先', align: 'right' }, { head: '文の数', align: 'right' }],
      rows,
      columns,
    );
  }
}

function contactLine({ of, what, confirmed, source }: ContactGap): string {
  return `${of} ${what}(${confirmed === null ? '未確認' : `${confirmed} 確認`}、出典 ${source})`;
}

function basisTable({ report, topicName, columns }: DescribeCoverageInput): string {
  const rows = report.bases.map(({ topic, notice, fact, assumed, total }) => [
    topicName(topic),
    ...[notice, fact, assumed, total].map(String),
  ]);
  const sum = (pick: (row: CoverageReport['bases'][number]) => number): string =>
    String(report.bases.reduce((total, row) => total + pick(row), 0));
  const totals = [
    '計',
    sum((row) => row.notice),
    sum((row) => row.fact),
    sum((row) => row.assumed),
    sum((row) => row.total),
  ];
  const heads = ['通知', '出典のある事実', '慣行だけ', '計'].map((head) => ({
    head,
    align: 'right' as const,
  }));
  return formatTable([{ head: '分野' }, ...heads], [...rows, totals], columns);
}

/** One line a record: the languages it lacks, together. */
function gapLines(gaps: readonly PhraseGap[]): readonly string[] {
  return [...Map.groupBy(gaps, ({ id }) => id)].map(([id, missing]) => {
    const counts = missing.map(({ language, have, need }) => `${LANGUAGE[language]} ${have}/${need}`);
    return `${missing[0]?.label ?? id}(${id}): ${counts.join('、')}`;
  });
}

function noveltySection({ novelty, officeName, columns, limit }: DescribeCoverageInput): string {
  const goal = `${(NOVELTY_GOAL * 100).toFixed(0)}%以下が目標`;
  const worst = novelty.offices
    .filter(({ sentences, lonely }) => sentences >= FEWEST_SENTENCES && lonely.length > 0)
    .slice(0, limit);
  const rows = worst.map(({ office, sentences, lonely, share }) => [
    officeName(office),
    String(sentences),
    percent(share),
    lonely
      .slice(0, 2)
      .map((text) => `「${text}」`)
      .join(' '),
  ]);
  const heads = [
    { head: '担当' },
    { head: '文', align: 'right' },
    { head: '孤立', align: 'right' },
    { head: '例' },
  ] as const;
  return [
    `■ 同じ担当のほかの文と、内容のある言葉を一つも共有しない文: ${percent(novelty.share)}(${novelty.sentences}文、${goal})`,
    ...(rows.length === 0 ? [] : [formatTable(heads, rows, columns)]),
  ].join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
