// Arguments of `npm run ask`, checked.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { isoDateSchema, type IsoDate } from '#domain/iso-date.ts';
import { LANGUAGES, languageSchema, type Language } from '#domain/language.ts';

export type AskArguments = {
  readonly question: string;
  readonly asOf: IsoDate | undefined;
  readonly lang: Language | undefined;
  readonly json: boolean;
  readonly jsonl: boolean;
};

const EXAMPLES = `
例:
  npm run ask -- "水道料金が急に高くなった。どこに相談？"
  npm run ask -- "清掃課はどこ？" --as-of 2021-03-15
  npm run --silent ask -- --jsonl < questions.jsonl
`;

/** @throws CommanderError for `--help` and for wrong arguments, after telling why. */
export function parseAskArguments(
  argv: readonly string[],
  output: { readonly out: (text: string) => unknown; readonly err: (text: string) => unknown },
): AskArguments {
  const command = new Command('ask')
    .description('質問に答えます。質問は市民の言葉のままでかまいません。')
    .argument('[question...]', '質問')
    .addOption(
      new Option('--as-of <date>', 'この日の組織で答える(例: 2021-06-01)。なければ今日').argParser(parseDay),
    )
    .addOption(new Option('--lang <lang>', '返事の言葉。なければ質問から見分ける').choices([...LANGUAGES]))
    .option('--json', '答えの中身を JSON で出す', false)
    .option('--jsonl', '標準入力の {"id","q","asOf"?,"lang"?} に、一行ずつ {"id","answer"} で答える', false)
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({ writeOut: output.out, writeErr: output.err });
  command.parse([...argv], { from: 'user' });
  const options = command.opts<{ asOf?: IsoDate; lang?: string; json: boolean; jsonl: boolean }>();
  const question = command.args.join(' ');
  if (question.trim() === '' && !options.jsonl) {
    command.outputHelp({ error: true });
    throw new CommanderError(1, 'ask.no-question', 'no question');
  }
  return {
    question,
    asOf: options.asOf,
    lang: options.lang === undefined ? undefined : languageSchema.parse(options.lang),
    json: options.json,
    jsonl: options.jsonl,
  };
}

function parseDay(value: string): IsoDate {
  const parsed = isoDateSchema.safeParse(value);
  if (!parsed.success) throw new InvalidArgumentError('日付は 2021-06-01 のように書いてください。');
  return parsed.data;
}
