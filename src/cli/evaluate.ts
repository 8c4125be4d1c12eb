// `npm run evaluate`: how good the answers are, as tables in the terminal and as a page for staff.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readCommandEdge } from './command-edge.ts';
import { createOfficeNames } from './evaluation/create-office-names.ts';
import { formatAblations } from './evaluation/format-ablations.ts';
import { formatHeldOut } from './evaluation/format-held-out.ts';
import { formatMisses, formatSummary } from './evaluation/format-summary.ts';
import { parseLabelledQuestions } from './evaluation/labelled-question.ts';
import { parseEvaluateArguments } from './evaluation/parse-evaluate-arguments.ts';
import { formatPeers } from './evaluation/peers/format-peers.ts';
import { renderHtmlReport } from './evaluation/report/render-html-report.ts';
import { runEvaluation } from './evaluation/run-evaluation.ts';
import { openEngineForCommand } from './open-engine-for-command.ts';
import { parseOrExitCode } from './parse-or-exit-code.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const output = {
    out: (text: string) => process.stdout.write(text),
    err: (text: string) => process.stderr.write(text),
  };
  const options = parseOrExitCode(() => parseEvaluateArguments(argv, output));
  if (typeof options === 'number') return options;
  const files = options.files.map((file) => ({
    name: basename(file),
    questions: parseLabelledQuestions(readFileSync(file, 'utf8')),
  }));
  const edge = readCommandEdge();
  const engine = await openEngineForCommand(edge, process.stderr);
  if (engine === undefined) return 1;
  const onStep = (what: string): boolean => process.stderr.write(`… ${what}\n`);
  const report = await runEvaluation({ ...edge, options, files, engine, onStep });

  const officeName = createOfficeNames(engine.directory);
  const parts = [
    ...report.files.flatMap(({ name, summary }) => [
      formatSummary(name, summary, edge.columns),
      ...(options.misses && summary.misses.length > 0
        ? [`はずれた質問\n${formatMisses(summary.misses, edge.columns)}`]
        : []),
    ]),
    ...report.crossValidation.map(({ name, summary }) =>
      formatHeldOut(name, summary, officeName, edge.columns),
    ),
    ...(report.ablations.length > 0 ? [formatAblations(report.ablations, edge.columns)] : []),
    ...(report.peers.length > 0 ? [formatPeers(report.peers, edge.columns)] : []),
  ];
  output.out(`${parts.join('\n\n')}\n`);
  if (options.html !== undefined) {
    writeFileSync(options.html, renderHtmlReport(report));
    output.err(`${options.html} に書きました。\n`);
  }
  return 0;
}
