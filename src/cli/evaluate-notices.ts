// `npm run evaluate:notices -- DIR`: measures the notice reader against a folder of notices with gold events.
import { Command } from 'commander';
import { renderScore } from '#notices/render-score.ts';
import { scoreFolder } from '#notices/score-folder.ts';

const program = new Command('evaluate-notices')
  .description('お知らせの読み取りを正解(gold.jsonl)と比べ、適合率・再現率・F1を種類ごとに示します。')
  .argument('<dir>', 'お知らせと gold.jsonl のあるフォルダー')
  .option('--alternatives <file>', '認める別解のファイル(既定: フォルダーの alternatives.jsonl)')
  .addHelpText('after', '\n例:\n  npm run evaluate:notices -- tests/fixtures/notices')
  .action(async (folder: string, options: { readonly alternatives?: string }) => {
    try {
      process.stdout.write(renderScore(await scoreFolder(folder, options.alternatives)));
    } catch (fault) {
      process.stderr.write(`${folder}: ${fault instanceof Error ? fault.message : String(fault)}\n`);
      process.exitCode = 1;
    }
  });

await program.parseAsync();
