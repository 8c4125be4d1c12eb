// `npm run extract -- FILE`: shows the changes a reorganisation notice proposes, for a person or (--json) a program.
import { Command } from 'commander';
import colors from 'picocolors';
import { extractNotice } from '#notices/extract-notice.ts';
import { readDocument } from '#notices/read-document.ts';
import { renderNotice } from '#notices/render-notice.ts';
import { toExtractJson } from '#notices/to-extract-json.ts';

const program = new Command('extract')
  .description('組織改編のお知らせ(.txt .md .html .pdf .docx)を読み、変更の案を示します。')
  .argument('<file>', 'お知らせのファイル')
  .option('--json', 'JSONで出力する')
  .addHelpText(
    'after',
    '\n例:\n  npm run extract -- 令和8年度組織改編.pdf\n  npm run --silent extract -- notice.txt --json > notice.json',
  )
  .action(async (file: string, options: { readonly json?: true }) => {
    const document = await readDocument(file);
    if (!document.ok) {
      process.stderr.write(`${file}: ${document.message}\n`);
      process.exitCode = 1;
      return;
    }
    const notice = extractNotice(document.text, { isMarkdown: document.format !== 'text' });
    const paint = { strong: colors.bold, faint: colors.dim, warn: colors.yellow };
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify(toExtractJson(notice), null, 2)}\n`
        : renderNotice(notice, paint),
    );
  });

await program.parseAsync();
