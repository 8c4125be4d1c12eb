// Cross-validation as text.
import { formatTable, type TableColumn } from '../terminal/format-table.ts';
import { formatReliability, share } from './format-summary.ts';
import { type HeldOutSummary, type HeldOutTally } from './summarize-held-out.ts';

const KIND = { service: '市の用件', outside: '市の外', topic: 'あいまい', none: '質問ではない' } as const;
const SHOWN_CONFUSIONS = 15;
/** What cross-validation by sentence must reach for the services' offices. */
const OFFICE_GOAL = 0.75;

const COLUMNS: readonly TableColumn[] = ['文', '用件', '担当', '担当が6位まで', '自信あり', 'うち正しい'].map(
  (head) => ({
    head,
    align: 'right',
  }),
);

export function formatHeldOut(
  title: string,
  summary: HeldOutSummary,
  officeName: (office: string) => string,
  columns: number,
): string {
  const kinds = summary.kinds.map((tally) => [KIND[tally.kind], ...heldOutCells(tally)]);
  const languages = summary.languages.map((tally) => [`  ${tally.name}`, ...heldOutCells(tally)]);
  const services = summary.kinds.find(({ kind }) => kind === 'service');
  const confusions = summary.confusions
    .slice(0, SHOWN_CONFUSIONS)
    .map(({ wanted, named, count }) => [String(count), `${officeName(wanted)} → ${officeName(named)}`]);
  return [
    `■ ${title}(${summary.all.count}文)`,
    formatTable([{ head: '種類・言葉' }, ...COLUMNS], [...kinds, ...languages], columns),
    ...(services === undefined
      ? []
      : [
          `市の用件で担当が首位: ${share(services.officeRight, services.count)}(目標 ${(100 * OFFICE_GOAL).toFixed(0)}%以上)`,
        ]),
    ...(confusions.length === 0
      ? []
      : [
          `取り違え(正しい担当 → 首位の担当)\n${formatTable([{ head: '件', align: 'right' }, { head: '' }], confusions, columns)}`,
        ]),
    `確率の当たり方(市の用件と市の外、首位の担当)\n${formatReliability(summary.reliability, columns)}`,
  ].join('\n\n');
}

export function heldOutCells(tally: HeldOutTally): readonly string[] {
  const { count, targetRight, officeRight, officeAmongSix, sure, sureRight } = tally;
  return [
    String(count),
    share(targetRight, count),
    share(officeRight, count),
    share(officeAmongSix, count),
    share(sure, count),
    share(sureRight, sure),
  ];
}

export const heldOutColumns = COLUMNS;
