// Arguments of `npm run evaluate`, checked.
import { Command, CommanderError, InvalidArgumentError } from 'commander';

export type EvaluateArguments = {
  readonly files: readonly string[];
  readonly html: string | undefined;
  readonly crossValidate: boolean;
  readonly voices: boolean;
  readonly folds: number;
  readonly foldsToAsk: number;
  readonly ablations: boolean;
  readonly peers: boolean;
  readonly misses: boolean;
};

const EXAMPLES = `
例:
  npm run evaluate -- tests/evaluation/questions-a.jsonl --html report.html
  npm run evaluate -- --cross-validate --folds-to-ask 1
  npm run evaluate -- tests/evaluation/questions-a.jsonl --ablations --peers --folds-to-ask 1
`;

type Output = { readonly out: (text: string) => unknown; readonly err: (text: string) => unknown };

/** @throws CommanderError for `--help` and for wrong arguments, after telling why. */
export function parseEvaluateArguments(argv: readonly string[], output: Output): EvaluateArguments {
  const command = new Command('evaluate')
    .description('答えの成績を測ります。FILE は一行一問の JSON(質問・種類・正しい課)です。')
    .argument('[file...]', '札のついた質問のファイル')
    .option('--html <out>', '図入りの報告を HTML で書き出す')
    .option('--cross-validate', '知識の中の文を取り除いて聞く(交差検証)', false)
    .option('--voices', 'knowledge/phrases/ の書き手を一人ずつ取り除いて聞く', false)
    .option('--folds <n>', '交差検証でいくつに分けるか', toCount, 5)
    .option('--folds-to-ask <n>', 'そのうち、いくつまで聞くか(速く済ませるとき)', toCount)
    .option('--ablations', '部品を一つずつ外して測る(交差検証とファイルの両方)', false)
    .option('--peers', 'ほかの検索の道具と同じ文・同じ質問で比べる', false)
    .option('--no-misses', 'はずれた質問の一覧を出さない')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({ writeOut: output.out, writeErr: output.err });
  command.parse([...argv], { from: 'user' });
  const options = command.opts<
    Omit<EvaluateArguments, 'files' | 'foldsToAsk'> & { foldsToAsk?: number; html?: string }
  >();
  const files = command.args;
  if (files.length === 0 && !options.crossValidate && !options.voices && !options.ablations) {
    command.outputHelp({ error: true });
    throw new CommanderError(1, 'evaluate.nothing-to-do', 'nothing to do');
  }
  return { ...options, files, html: options.html, foldsToAsk: options.foldsToAsk ?? options.folds };
}

function toCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > 100)
    throw new InvalidArgumentError('1から100までの数を書いてください。');
  return count;
}
