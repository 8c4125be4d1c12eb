// The figures of a labelled file as text: the table of goals, every miss, confusions, calibration, time.
import { formatTable, type TableColumn } from '../terminal/format-table.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { type Outcome } from './ask-questions.ts';
import { formatGoals } from './format-goals.ts';
import { QUESTION_KIND_NAMES } from './question-kind-names.ts';
import { type Reliability } from './reliability.ts';
import { type Summary, type Tally } from './summarize-outcomes.ts';

const SHARE_COLUMNS: readonly TableColumn[] = [
  { head: '問', align: 'right' },
  { head: '正しい', align: 'right' },
  { head: '一回で届く', align: 'right' },
  { head: '誤った案内', align: 'right' },
];

/** Smaller groups are told only if something went wrong in them. */
const FEWEST_IN_TAG = 5;

export function formatSummary(title: string, summary: Summary, columns: number): string {
  const tags = summary.tags.filter(({ count, right }) => count >= FEWEST_IN_TAG || right < count);
  return [
    `■ ${title}(${summary.count}問)`,
    formatGoals(summary, columns),
    kindTable(summary, columns),
    `緊急の誤報: ${summary.falseAlarms}件 / ${summary.notEmergencies}問(300問あたり${((300 * summary.falseAlarms) / Math.max(1, summary.notEmergencies)).toFixed(2)}件)`,
    `言葉を正しく見分けた: ${share(summary.languageRecognized, summary.count)}`,
    `言葉ごと\n${groupTable('言葉', summary.languages, columns)}`,
    ...(tags.length === 0
      ? []
      : [`札(tag)ごと(${FEWEST_IN_TAG}問以上か、はずれのあるもの)\n${groupTable('札', tags, columns)}`]),
    confusionTable(summary, columns),
    ...(summary.reliability.bins.length === 0
      ? []
      : [`確率の当たり方(一つの課の質問)\n${formatReliability(summary.reliability, columns)}`]),
    `一問の時間(ミリ秒): 中央 ${summary.milliseconds.p50.toFixed(1)}  95% ${summary.milliseconds.p95.toFixed(1)}  99% ${summary.milliseconds.p99.toFixed(1)}  最大 ${summary.milliseconds.max.toFixed(1)}`,
  ].join('\n\n');
}

export function share(part: number, of: number): string {
  return of === 0 ? '-' : `${((100 * part) / of).toFixed(1)}%`;
}

export function formatReliability({ bins, error }: Reliability, columns: number): string {
  const rows = bins.map(({ from, to, count, meanProbability, accuracy }) => [
    `${from.toFixed(2)}–${to.toFixed(2)}`,
    String(count),
    meanProbability.toFixed(3),
    accuracy.toFixed(3),
  ]);
  const heads = ['件', '平均の確率', '正しい割合'].map((head) => ({ head, align: 'right' as const }));
  return `${formatTable([{ head: '確率' }, ...heads], rows, columns)}\nずれの平均(ECE): ${error.toFixed(3)}`;
}

/** Every miss with what was wanted and what came. */
export function formatMisses(misses: readonly Outcome[], columns: number): string {
  return misses.map((outcome) => wrapText(formatMiss(outcome), columns, '    ')).join('\n');
}

function kindTable({ kinds }: Summary, columns: number): string {
  const rows = kinds.map((tally) => [
    QUESTION_KIND_NAMES[tally.kind],
    ...shares(tally),
    share(tally.askedBack, tally.count),
    tally.bodyAsked === 0 ? '' : share(tally.bodyNamed, tally.bodyAsked),
  ]);
  const more: readonly TableColumn[] = [
    { head: '聞き返し', align: 'right' },
    { head: '相手先の名', align: 'right' },
  ];
  return formatTable([{ head: '種類' }, ...SHARE_COLUMNS, ...more], rows, columns);
}

function groupTable(
  head: string,
  groups: readonly (Tally & { readonly name: string })[],
  columns: number,
): string {
  return formatTable(
    [{ head }, ...SHARE_COLUMNS],
    groups.map((group) => [group.name, ...shares(group)]),
    columns,
  );
}

function shares({ count, right, withinOneTap, wrong }: Tally): readonly string[] {
  return [String(count), share(right, count), share(withinOneTap, count), share(wrong, count)];
}

function confusionTable({ confusions }: Summary, columns: number): string {
  if (confusions.length === 0) return '取り違え: なし';
  const rows = confusions.map(({ wanted, named, count }) => [String(count), `${wanted} → ${named}`]);
  return `取り違え(正しい担当 → 案内した担当)\n${formatTable([{ head: '件', align: 'right' }, { head: '' }], rows, columns)}`;
}

function formatMiss({ question, answer, score }: Outcome): string {
  const marks = [
    score.confidentlyWrong ? '誤案内' : '',
    score.withinOneTap ? '一回で届く' : '',
    score.mustMet ? '' : '必要な言葉なし',
  ];
  const wanted =
    question.accept.length > 0
      ? question.accept.join('/')
      : question.need.map((need) => need[0] ?? '').join('+');
  const came = [
    ...answer.referrals.map(({ unit }) => unit.name),
    ...(answer.outside === null ? [] : [`【外】${answer.outside.name}`]),
    ...answer.choices.map(({ label }) => `?${label}`),
  ];
  const must = score.mustMet ? [] : [`must: ${question.must.join('、')}`];
  return [
    `${question.id} [${[question.kind, ...marks].filter((mark) => mark !== '').join(' ')}] ${question.q}`,
    `  求めた: ${[wanted, ...must].join(' ')}`,
    `  答え: ${answer.status} ${came.join('、')}`,
  ].join('\n');
}
