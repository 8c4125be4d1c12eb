// `npm run import -- FILE`: turns a reorganisation notice into a reviewed change of the knowledge folder.
import { confirm, isCancel } from '@clack/prompts';
import { Command, InvalidArgumentError } from 'commander';
import { isoDateSchema } from '#domain/iso-date.ts';
import { idSchema } from '#domain/source.ts';
import { openReadingLexicon } from '#retrieval/index-file.ts';
import { type ReadingLexicon } from '#retrieval/text/reading-lexicon.ts';
import { readCommandEdge } from './command-edge.ts';
import { deriveReading } from './import/derive-reading.ts';
import { runImport } from './import/run-import.ts';
import { parseOrExitCode } from './parse-or-exit-code.ts';

process.exitCode = await main(process.argv.slice(2));

type Options = {
  readonly knowledge?: string;
  readonly yes: boolean;
  readonly dryRun: boolean;
  readonly effective?: string;
  readonly sourceId?: string;
  readonly unit: ReadonlyMap<string, string>;
  readonly reading: ReadonlyMap<string, string>;
  readonly assign: ReadonlyMap<string, string>;
  readonly leaveOutUnclear: boolean;
};

async function main(argv: readonly string[]): Promise<number> {
  const command = parseOrExitCode(() => createCommand().parse([...argv], { from: 'user' }));
  if (typeof command === 'number') return command;
  const options = command.opts<Options>();
  const edge = readCommandEdge();
  const isAsking = !options.yes && !options.dryRun;
  if (isAsking && !(process.stdin.isTTY && process.stdout.isTTY)) {
    process.stderr.write(
      '端末がないので確かめられません。--yes(取り込む)か --dry-run(見るだけ)を付けてください。\n',
    );
    return 2;
  }
  let lexicon: ReadingLexicon | undefined;
  const outcome = await runImport(command.args[0] ?? '', {
    knowledgeDir: options.knowledge ?? edge.knowledgeDir,
    settings: {
      effective: options.effective,
      sourceId: options.sourceId,
      names: options.unit,
      readings: options.reading,
      assigned: options.assign,
      leaveOutUnclear: options.leaveOutUnclear,
    },
    isDryRun: options.dryRun,
    deriveReading: (name) => deriveReading(name, (lexicon ??= openReadingLexicon(edge.dataDir))),
    print: (text) => process.stdout.write(`${text}\n`),
    confirm: async () => {
      if (options.yes) return true;
      const answer = await confirm({
        message: 'この内容で knowledge/ を書き換えますか?',
        active: 'はい',
        inactive: 'いいえ',
        initialValue: false,
      });
      return !isCancel(answer) && answer;
    },
    paint: {
      strong: edge.colors.bold,
      added: edge.colors.green,
      removed: edge.colors.red,
      warn: edge.colors.yellow,
    },
  });
  return outcome === 'refused' ? 1 : 0;
}

function createCommand(): Command {
  return new Command('import')
    .description('組織改編のお知らせを読み、知識フォルダーの変更の案を見せ、確かめてから書き換えます。')
    .argument('<file>', 'お知らせのファイル(.txt .md .html .pdf .docx)')
    .option('--knowledge <folder>', '知識フォルダー(なければ KNOWLEDGE_DIR)')
    .option('--yes', '確かめずに書き換える', false)
    .option('--dry-run', '書き換えずに、変更の中身を全部見る', false)
    .option('--effective <day>', '施行日(お知らせに年月日がないとき)', parseDay)
    .option('--source-id <id>', '出典の id(なければ r9-reorganization のように付けます)', parseId)
    .option('--unit <name=id>', 'どの組織のことか(同じ名前がいくつもあるとき)', collectPair, new Map())
    .option('--reading <name=kana>', '組織の読み', collectPair, new Map())
    .option('--assign <service=unit>', '用件の担当(分割・廃止・移管のとき)', collectPair, new Map())
    .option('--leave-out-unclear', '途中までしか読めない変更を除き、確認事項に残す', false)
    .addHelpText(
      'after',
      '\n例:\n  npm run import -- 令和9年度組織改編.pdf\n  npm run import -- notice.txt --dry-run\n  npm run import -- notice.txt --yes --effective 2027-04-01',
    )
    .exitOverride();
}

function parseDay(text: string): string {
  const day = isoDateSchema.safeParse(text);
  if (!day.success) throw new InvalidArgumentError('2027-04-01 のように書いてください。');
  return day.data;
}

function parseId(text: string): string {
  const id = idSchema.safeParse(text);
  if (!id.success) throw new InvalidArgumentError('英小文字・数字・ハイフンで書いてください。');
  return id.data;
}

function collectPair(text: string, earlier: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError('名前=値 のように書いてください。');
  return new Map([...earlier, [text.slice(0, at), text.slice(at + 1)]]);
}
