// The product and its peers side by side, as text.
import { formatTable, type TableColumn } from '../../terminal/format-table.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import { share } from '../format-summary.ts';
import { type Summary } from '../summarize-outcomes.ts';
import { type PeerResult } from './compare-peers.ts';

export const PEER_HEADS = [
  '一課',
  '6件',
  '誤り',
  '市外',
  '相手',
  '曖昧',
  'なし',
  '緊急',
  '中央',
  '99%',
] as const;

/** What the short heads mean. */
export const PEER_LEGEND =
  '一課・6件・誤り: 一つの課の質問で、すぐ正しい、6件以内(一回で届く)、誤った案内。市外・相手: 市の課を言わない、相手先を言う。曖昧・なし・緊急: 正しい割合。中央・99%: 一問のミリ秒。ほかの道具は、首位の文を答え、次の5件を選択肢とみなします。';

export function peerCells({ kinds, milliseconds }: Summary): readonly string[] {
  const of = (kind: Summary['kinds'][number]['kind']) => kinds.find((tally) => tally.kind === kind);
  const right = (kind: Summary['kinds'][number]['kind']): string =>
    share(of(kind)?.right ?? 0, of(kind)?.count ?? 0);
  const refer = of('refer');
  const outside = of('outside');
  return [
    right('refer'),
    share(refer?.withinOneTap ?? 0, refer?.count ?? 0),
    share(refer?.wrong ?? 0, refer?.count ?? 0),
    right('outside'),
    share(outside?.bodyNamed ?? 0, outside?.bodyAsked ?? 0),
    right('clarify'),
    right('none'),
    right('emergency'),
    milliseconds.p50.toFixed(1),
    milliseconds.p99.toFixed(1),
  ];
}

export function formatPeers(results: readonly PeerResult[], columns: number): string {
  const heads = PEER_HEADS.map((head): TableColumn => ({ head, align: 'right' }));
  const rows = results.map(({ summary }, at) => [String(at + 1), ...peerCells(summary)]);
  return [
    `■ ほかの道具と比べる(同じ文、同じ${results[0]?.summary.count ?? 0}問)`,
    formatTable([{ head: '' }, ...heads], rows, columns),
    ...results.map(({ name }, at) => `${at + 1} ${name}`),
    wrapText(PEER_LEGEND, columns),
  ].join('\n');
}
