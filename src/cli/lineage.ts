// `npm run lineage -- 清掃課`: what a unit was and what it became, with dates and the notices' words; --svg saves pictures.
import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { chartDrawing } from '#changes-page/chart-drawing.ts';
import { createDraw } from '#changes-page/drawing.ts';
import { findUnitsNamed } from '#changes-page/find-units-named.ts';
import { flowDrawing } from '#changes-page/flow-drawing.ts';
import { addDays, dayAt } from '#domain/iso-date.ts';
import { relatedChanges } from '#domain/related-changes.ts';
import { formatProblem, KnowledgeError } from '#knowledge/knowledge-problem.ts';
import { loadDirectory } from '#knowledge/load-directory.ts';
import { type Directory } from '#domain/directory.ts';
import { readCommandEdge } from './command-edge.ts';
import { describeLineage } from './console/describe-lineage.ts';
import { parseOrExitCode } from './parse-or-exit-code.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const command = parseOrExitCode(() =>
    new Command('lineage')
      .description('課や係が、いつ何から何になったかを、お知らせの文とともに示します。')
      .argument('<name>', '課や係の名前(古い名前、読み、id でも)')
      .option('--knowledge <folder>', '知識フォルダー(なければ KNOWLEDGE_DIR)')
      .option(
        '--svg <file>',
        '移り変わりの図を保存する。最後の変更の前後の組織図も、-before.svg と -after.svg に保存',
      )
      .addHelpText(
        'after',
        '\n例:\n  npm run lineage -- 清掃課\n  npm run lineage -- 清掃課 --svg seisou.svg',
      )
      .exitOverride()
      .parse([...argv], { from: 'user' }),
  );
  if (typeof command === 'number') return command;
  const options = command.opts<{ knowledge?: string; svg?: string }>();
  const edge = readCommandEdge();
  const directory = loadOrExplain(options.knowledge ?? edge.knowledgeDir);
  if (directory === undefined) return 1;
  const name = command.args[0] ?? '';
  const units = findUnitsNamed(directory, name);
  if (units.length === 0) {
    process.stderr.write(`「${name}」という課や係は見つかりません。\n`);
    return 1;
  }
  const today = dayAt(edge.clock.now(), directory.city.timeZone);
  process.stdout.write(`${units.map(({ id }) => describeLineage(directory, id, today)).join('\n\n')}\n`);
  const changes = relatedChanges(
    directory,
    units.map(({ id }) => id),
  );
  const last = changes.at(-1);
  if (options.svg === undefined || last === undefined) return 0;

  const draw = await createDraw();
  const about = [
    ...new Set(changes.flatMap((each) => [...each.original, ...each.resulting, ...each.gatheredFrom])),
  ];
  const base = options.svg.replace(/\.svg$/u, '');
  const before = addDays(last.effective, -1);
  const drawings = [
    [`${base}.svg`, flowDrawing(directory, changes, `${name}の移り変わり`)],
    [
      `${base}-before.svg`,
      chartDrawing(directory, { about, day: before, title: `${before}の組織図(変更のあった部分)` }),
    ],
    [
      `${base}-after.svg`,
      chartDrawing(directory, {
        about,
        day: last.effective,
        title: `${last.effective}の組織図(変更のあった部分)`,
      }),
    ],
  ] as const;
  for (const [file, drawing] of drawings) writeFileSync(file, draw(drawing));
  process.stdout.write(`図を保存しました: ${drawings.map(([file]) => file).join('、')}\n`);
  return 0;
}

function loadOrExplain(folder: string): Directory | undefined {
  try {
    return loadDirectory(folder);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    process.stderr.write(`${error.problems.map(formatProblem).join('\n')}\n`);
    return undefined;
  }
}
