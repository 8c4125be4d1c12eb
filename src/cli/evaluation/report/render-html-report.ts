// The evaluation as one self-contained HTML page for staff: no script, no outside request, readable in greyscale.
import { ablationCells, ABLATION_HEADS, ABLATION_LEGEND } from '../format-ablations.ts';
import { heldOutCells, heldOutColumns } from '../format-held-out.ts';
import { PEER_HEADS, PEER_LEGEND, peerCells } from '../peers/format-peers.ts';
import { barChart } from './bar-chart.ts';
import { escapeHtml } from './escape-html.ts';
import { type EvaluationReport } from './evaluation-report.ts';
import { htmlTable } from './html-table.ts';
import { reliabilityChart } from './reliability-chart.ts';
import { renderFileSection } from './render-file-section.ts';

const STYLE = `body{font-family:system-ui,"Hiragino Sans","Noto Sans JP",sans-serif;color:#000;background:#fff;margin:0 auto;max-width:60rem;padding:1rem;line-height:1.7}
h1{font-size:1.6rem}h2{font-size:1.3rem;border-top:2px solid #000;padding-top:1rem;margin-top:2rem}
table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;font-weight:bold}th,td{border:1px solid #666;padding:.25rem .5rem;text-align:left;vertical-align:top}
td.figure{text-align:right;font-variant-numeric:tabular-nums}.scroll{overflow-x:auto}figure{margin:1rem 0}figcaption{font-weight:bold}
svg{width:100%;max-width:46rem;height:auto;font-size:13px}svg.square{max-width:26rem}.grid{stroke:#ccc}summary{cursor:pointer;font-weight:bold}`;

export function renderHtmlReport(report: EvaluationReport): string {
  const title = `${report.city} 案内の成績 ${report.day}`;
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>
<p>知識の版 ${escapeHtml(report.knowledgeVersion)}。「正しい」は一度で正しい担当を言えた割合、「一回で届く」は選択肢を一つ選べば届く割合、「誤った案内」は自信をもって違う課を言った割合です。</p>
${report.files.map(({ name, summary }) => renderFileSection(name, summary)).join('\n')}
${crossValidationSection(report)}
${ablationSection(report)}
${peerSection(report)}
</main></body></html>
`;
}

function crossValidationSection({ crossValidation }: EvaluationReport): string {
  if (crossValidation.length === 0) return '';
  const heads = ['', ...heldOutColumns.map(({ head }) => head)];
  const rows = crossValidation.flatMap(({ name, summary }) => [
    [name, ...heldOutCells(summary.all)],
    ...summary.kinds.map((tally) => [`　${tally.kind}`, ...heldOutCells(tally)]),
    ...summary.languages.map((tally) => [`　　${tally.name}`, ...heldOutCells(tally)]),
  ]);
  const charts = crossValidation.map(({ name, summary }) =>
    reliabilityChart(`確率の当たり方: ${name}`, summary.reliability),
  );
  return `<h2>交差検証</h2><p>知識の中の文を一度ずつ取り除き、残りだけで答えさせます。ふだんの質問より難しいので、方法を選ぶための数字です。</p>
${htmlTable('取り除いた文への答え', heads, rows)}\n${charts.join('\n')}`;
}

function ablationSection({ ablations }: EvaluationReport): string {
  if (ablations.length === 0) return '';
  const bars = ablations.flatMap(({ name, heldOut, refer }) => {
    const tally = heldOut === undefined ? refer : { right: heldOut.officeRight, count: heldOut.count };
    if (tally === undefined || tally.count === 0) return [];
    const value = tally.right / tally.count;
    return [
      {
        label: name,
        parts: [value],
        note: `${(100 * value).toFixed(1)}%${heldOut === undefined ? '(質問)' : ''}`,
      },
    ];
  });
  const rows = ablations.map((result) => [result.name, ...ablationCells(result)]);
  return `<h2>部品を一つずつ外す</h2>${barChart('正しい担当が首位になる割合', ['正しい'], bars)}\n${htmlTable('外した部品と成績', ['', ...ABLATION_HEADS], rows)}<p>${escapeHtml(ABLATION_LEGEND)}</p>`;
}

function peerSection({ peers }: EvaluationReport): string {
  if (peers.length === 0) return '';
  const bars = peers.map(({ name, summary }) => {
    const refer = summary.kinds.find(({ kind }) => kind === 'refer');
    const of = Math.max(1, refer?.count ?? 0);
    const right = (refer?.right ?? 0) / of;
    const listed = Math.max(0, (refer?.withinOneTap ?? 0) / of - right);
    const wrong = Math.min((refer?.wrong ?? 0) / of, 1 - right - listed);
    return {
      label: name.replace(/[((].*$/u, ''),
      parts: [right, listed, 1 - right - listed - wrong, wrong],
      note: `${(100 * right).toFixed(1)}%`,
    };
  });
  return `<h2>ほかの道具と比べる</h2>${barChart('一つの課の質問', ['正しい', '6件以内', '届かない', '誤った案内'], bars)}
${htmlTable(
  '同じ文、同じ質問',
  ['', ...PEER_HEADS],
  peers.map(({ name, summary }) => [name, ...peerCells(summary)]),
)}<p>${escapeHtml(PEER_LEGEND)}</p>`;
}
