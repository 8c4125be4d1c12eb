// `npm run bench`: start, memory and speed in one run, each beside its budget.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { benchHttp } from './bench/bench-http.ts';
import { formatFigures, isWithinBudget, type Figure } from './bench/format-figures.ts';
import { runProbe } from './bench/run-probe.ts';
import { readCommandEdge } from './command-edge.ts';
import { parseLabelledQuestions } from './evaluation/labelled-question.ts';
import { percentile } from './evaluation/percentile.ts';
import { parseOrExitCode } from './parse-or-exit-code.ts';

const MEGABYTE = 1_000_000;
const WARM_STARTS = 3;
/** Benches of channels are scripts of their own; they print their own tables. */
const CHANNEL_BENCHES = [join('tests', 'bench', 'line-webhook.ts')] as const;
const QUESTIONS = join('tests', 'evaluation', 'questions-a.jsonl');

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const command = parseOrExitCode(() =>
    new Command('bench')
      .description(
        '起動・メモリー・答えの速さを一度に測り、予算とくらべます。予算を超えたら終了コードは1です。',
      )
      .argument('[questions]', '札のついた質問のファイル', QUESTIONS)
      .option('--no-http', 'サーバーを測らない')
      .option('--no-channels', 'チャンネルの測定を呼ばない')
      .exitOverride()
      .parse([...argv], { from: 'user' }),
  );
  if (typeof command === 'number') return command;
  const options = command.opts<{ http: boolean; channels: boolean }>();
  const [file = QUESTIONS] = command.processedArgs.map(String);
  const { knowledgeDir, columns } = readCommandEdge();
  const dataDir = mkdtempSync(join(tmpdir(), 'madoguchi-bench-'));
  const step = (what: string): boolean => process.stderr.write(`… ${what}\n`);
  try {
    step('はじめての索引づくり(辞書の用意から)');
    const first = await runProbe(knowledgeDir, dataDir, undefined);
    const starts: number[] = [];
    for (let at = 0; at < WARM_STARTS; at += 1) {
      step(`二度目からの起動 ${at + 1}/${WARM_STARTS}`);
      const { readyMs, hasBuilt } = await runProbe(knowledgeDir, dataDir, undefined);
      if (hasBuilt)
        throw new Error('The knowledge or the code changed while it was measured: run the bench again.');
      starts.push(readyMs);
    }
    step('プロセスの中で答える');
    const warm = await runProbe(knowledgeDir, dataDir, file);
    const start = percentile(starts, 0.5);
    const inProcess = percentile(warm.answerMs, 0.5);
    const figures: Figure[] = [
      { name: 'はじめての索引づくり(起動まで)', value: first.readyMs / 1000, unit: 's', budget: 15 },
      { name: '二度目からの起動', value: start / 1000, unit: 's', budget: 1.5 },
      { name: '  そのうち計算していた時間(CPU)', value: warm.readyCpuMs / 1000, unit: 's' },
      { name: '  はじめての何分の一か', value: first.readyMs / start, unit: '×' },
      { name: 'メモリー(全問に答えたあと)', value: warm.rss / MEGABYTE, unit: 'MB', budget: 300 },
      { name: 'メモリーの最大', value: warm.maxRss / MEGABYTE, unit: 'MB' },
      { name: `答え 中央値(${warm.answerMs.length}回)`, value: inProcess, unit: 'ms' },
      { name: '答え 計算の時間の平均(CPU)', value: warm.answerCpuMs, unit: 'ms' },
      { name: '答え 99%', value: percentile(warm.answerMs, 0.99), unit: 'ms', budget: 10 },
    ];
    if (options.http) {
      step('サーバーとして答える');
      const http = await benchHttp({
        knowledgeDir,
        dataDir,
        questions: parseLabelledQuestions(readFileSync(file, 'utf8')),
      });
      const median = percentile(http.answerMs, 0.5);
      figures.push(
        { name: 'サーバー: 起動から用意ができるまで', value: http.readyMs / 1000, unit: 's', budget: 1.5 },
        ...(http.rss === undefined
          ? []
          : [{ name: 'サーバー: メモリー', value: http.rss / MEGABYTE, unit: 'MB', budget: 300 } as const]),
        { name: 'サーバー: 答え 中央値', value: median, unit: 'ms' },
        { name: '  プロセスの中の何倍か', value: median / inProcess, unit: '×' },
        { name: 'サーバー: 答え 99%', value: percentile(http.answerMs, 0.99), unit: 'ms' },
        { name: 'サーバー: 一秒の件数(8本同時)', value: http.perSecond, unit: '/s' },
      );
      if (http.failed > 0) step(`失敗した要求が${http.failed}件ありました`);
    }
    process.stdout.write(`${formatFigures(figures, columns)}\n`);
    process.stdout.write(
      `この間の機械の混み具合(load): ${loadavg()[0]?.toFixed(1) ?? '?'} / ${availableParallelism()}\n`,
    );
    const areChannelsFine = !options.channels || runChannelBenches();
    return figures.every(isWithinBudget) && areChannelsFine ? 0 : 1;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function runChannelBenches(): boolean {
  return CHANNEL_BENCHES.filter((script) => existsSync(script)).every((script) => {
    process.stdout.write(`\n${script}\n`);
    return spawnSync(process.execPath, [script], { stdio: 'inherit' }).status === 0;
  });
}
