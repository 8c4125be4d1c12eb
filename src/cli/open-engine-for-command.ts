// Opens the engine for a command, or ends the command with every problem of the knowledge told to the editor.
import { formatProblem, KnowledgeError } from '#knowledge/knowledge-problem.ts';
import { type Engine, openEngine } from '../open-engine.ts';
import { createProgressLine } from './create-progress-line.ts';
import { type CommandEdge } from './command-edge.ts';

/** Undefined if the knowledge can't be used; the reasons are then on standard error. */
export async function openEngineForCommand(
  edge: Pick<CommandEdge, 'knowledgeDir' | 'dataDir' | 'clock'>,
  stderr: { readonly isTTY?: boolean | undefined; write(text: string): unknown },
): Promise<Engine | undefined> {
  try {
    return await openEngine({
      ...edge,
      onProgress: createProgressLine(stderr),
      onFault: (fault) => stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.name) : 'fault'}\n`),
    });
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    for (const problem of error.problems) stderr.write(`${formatProblem(problem)}\n`);
    stderr.write(
      `\n知識フォルダーに直すところが${error.problems.length}件あります。npm run check:knowledge で確かめられます。\n`,
    );
    return undefined;
  }
}
