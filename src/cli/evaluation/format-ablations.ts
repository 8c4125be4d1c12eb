// The ablation table as text: each part off, and what that costs.
import { formatTable, type TableColumn } from '../terminal/format-table.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { share } from './format-summary.ts';
import { type AblationResult } from './run-ablations.ts';

export const ABLATION_HEADS = ['用件', '担当', '自信', '正解', '一課', '一回', '誤り', '市外'] as const;

/** What the short heads mean. */
export const ABLATION_LEGEND =
  '前の四つは交差検証(用件・担当が首位、自信ありの割合とそのうちの正解)、あとの四つは質問(一つの課: すぐ正しい、一回で届く、誤った案内。市の外: 正しい)。ベクトル逆は、使っていれば外し、いなければ使います。';

export function ablationCells({ heldOut, refer, outside }: AblationResult): readonly string[] {
  return [
    ...(heldOut === undefined
      ? ['-', '-', '-', '-']
      : [
          share(heldOut.targetRight, heldOut.count),
          share(heldOut.officeRight, heldOut.count),
          share(heldOut.sure, heldOut.count),
          share(heldOut.sureRight, heldOut.sure),
        ]),
    ...(refer === undefined
      ? ['-', '-', '-']
      : [
          share(refer.right, refer.count),
          share(refer.withinOneTap, refer.count),
          share(refer.wrong, refer.count),
        ]),
    outside === undefined ? '-' : share(outside.right, outside.count),
  ];
}

export function formatAblations(results: readonly AblationResult[], columns: number): string {
  const heads = ABLATION_HEADS.map((head): TableColumn => ({ head, align: 'right' }));
  const [first] = results;
  const counts = `CV ${first?.heldOut?.count ?? 0}文、一つの課 ${first?.refer?.count ?? 0}問、市の外 ${first?.outside?.count ?? 0}問`;
  const rows = results.map((result) => [result.name, ...ablationCells(result)]);
  return `■ 部品を一つずつ外す(${counts})\n${formatTable([{ head: '' }, ...heads], rows, columns)}\n${wrapText(ABLATION_LEGEND, columns)}`;
}
