// `npm run console`: staff try questions, see why an answer came, and look units up.
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { formatProblem, KnowledgeError } from '#knowledge/knowledge-problem.ts';
import { loadDirectory } from '#knowledge/load-directory.ts';
import { openReadingLexicon } from '#retrieval/index-file.ts';
import { openEngine } from '../open-engine.ts';
import { readCommandEdge } from './command-edge.ts';
import { createEvidenceFinder } from './console/create-evidence-finder.ts';
import { createHistoryFile } from './console/create-history-file.ts';
import { plainPreviews } from './console/preview-reply.ts';
import { runConsole } from './console/run-console.ts';
import { createProgressLine } from './create-progress-line.ts';
import { parseOrExitCode } from './parse-or-exit-code.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const command = parseOrExitCode(() =>
    new Command('console')
      .description('職員用のコンソールです。質問を試し、答えの理由を確かめます。')
      .addHelpText(
        'after',
        '\nコンソールの中の命令は /help で見られます。入力の履歴は /history on と打つまで保存しません。',
      )
      .exitOverride()
      .parse([...argv], { from: 'user' }),
  );
  if (typeof command === 'number') return command;
  const edge = readCommandEdge();
  const history = createHistoryFile(edge.dataDir);
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  // Lines that arrive while the knowledge is still being read must not be lost: the interface opens with the loop.
  const open = () =>
    createInterface({
      input: process.stdin,
      output: process.stdout,
      terminal: isTerminal,
      history: [...history.read()].reverse(),
    });
  let screen: ReturnType<typeof open> | undefined;
  try {
    await runConsole(
      {
        get lines() {
          screen ??= open();
          return screen;
        },
        write: (text) => process.stdout.write(text),
        prompt: (text) => {
          if (!isTerminal) return;
          screen ??= open();
          screen.setPrompt(text);
          screen.prompt();
        },
      },
      {
        open: () =>
          openEngine({
            ...edge,
            onProgress: createProgressLine(process.stderr),
            onFault: (fault) =>
              process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.name) : 'fault'}\n`),
          }),
        createEvidenceFinder: () =>
          createEvidenceFinder(loadDirectory(edge.knowledgeDir), openReadingLexicon(edge.dataDir)),
        previews: plainPreviews,
        history,
        clock: edge.clock,
        columns: edge.columns,
        heading: (text) => edge.colors.bold(edge.colors.cyan(text)),
      },
    );
    return 0;
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    for (const problem of error.problems) process.stderr.write(`${formatProblem(problem)}\n`);
    return 1;
  } finally {
    screen?.close();
  }
}
