// One labelled file in the HTML report: goals, charts, misses.
import { type Outcome } from '../ask-questions.ts';
import { goalCells } from '../format-goals.ts';
import { goalsOf } from '../goals.ts';
import { QUESTION_KIND_NAMES } from '../question-kind-names.ts';
import { type Summary, type Tally } from '../summarize-outcomes.ts';
import { barChart, type Bar } from './bar-chart.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlTable } from './html-table.ts';
import { reliabilityChart } from './reliability-chart.ts';

const LEGEND = ['正しい', '一回で届く', '届かない', '誤った案内'] as const;
const SHOWN_TAGS = 30;
export function renderFileSection(name: string, summary: Summary): string {
  const { milliseconds, confusions, misses } = summary;
  const time = `一問の時間は中央値 ${milliseconds.p50.toFixed(1)} ミリ秒、99% が ${milliseconds.p99.toFixed(1)} ミリ秒以内です。`;
  return [
    `<h2>${escapeHtml(name)}(${summary.count}問)</h2>`,
    htmlTable(
      '目標とくらべて',
      ['', '問', '結果', '最低線', '目標', '判定'],
      goalsOf(summary).map(goalCells),
      (column) => column === 5,
    ),
    barChart(
      '質問の種類ごと',
      LEGEND,
      summary.kinds.map((tally) => toBar(QUESTION_KIND_NAMES[tally.kind], tally)),
    ),
    barChart(
      '言葉ごと',
      LEGEND,
      summary.languages.map((tally) => toBar(tally.name, tally)),
    ),
    barChart(
      '題目・書き方(札)ごと',
      LEGEND,
      summary.tags.slice(0, SHOWN_TAGS).map((tally) => toBar(tally.name, tally)),
    ),
    summary.reliability.bins.length === 0
      ? ''
      : reliabilityChart('確率の当たり方(一つの課の質問)', summary.reliability),
    `<p>${time}緊急の誤報は ${summary.notEmergencies}問中 ${summary.falseAlarms}件です。</p>`,
    confusions.length === 0
      ? '<p>取り違えはありません。</p>'
      : htmlTable(
          '取り違え',
          ['正しい担当', '案内した担当', '件'],
          confusions.map(({ wanted, named, count }) => [wanted, named, String(count)]),
          (column) => column === 1,
        ),
    `<details><summary>はずれた質問 ${misses.length}件</summary>${missTable(misses)}</details>`,
  ].join('\n');
}

function toBar(label: string, { count, right, withinOneTap, wrong }: Tally): Bar {
  const of = Math.max(1, count);
  const tapOnly = Math.max(0, withinOneTap - right);
  const wrongOnly = Math.min(wrong, count - right - tapOnly);
  const rest = count - right - tapOnly - wrongOnly;
  return {
    label,
    parts: [right / of, tapOnly / of, rest / of, wrongOnly / of],
    note: `${((100 * right) / of).toFixed(1)}%(${count}問)`,
  };
}

function missTable(misses: readonly Outcome[]): string {
  const rows = misses.map(({ question, answer, score }) => [
    question.id,
    QUESTION_KIND_NAMES[question.kind],
    question.q,
    question.accept.length > 0
      ? question.accept.join('、')
      : question.need.map((need) => need[0] ?? '').join('、'),
    [
      ...answer.referrals.map(({ unit }) => unit.name),
      ...(answer.outside === null ? [] : [answer.outside.name]),
      ...answer.choices.map(({ label }) => `?${label}`),
    ].join('、') || answer.status,
    [score.confidentlyWrong ? '誤った案内' : '', score.mustMet ? '' : '必要な言葉なし']
      .filter((mark) => mark !== '')
      .join('、'),
  ]);
  return htmlTable(
    '求めた担当と、出た答え',
    ['番号', '種類', '質問', '求めた担当', '出た答え', ''],
    rows,
    () => true,
  );
}
