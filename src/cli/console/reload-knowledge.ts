// `/reload`: reads the knowledge anew; while it has errors the earlier knowledge stays in use.
import { formatProblem, KnowledgeError } from '#knowledge/knowledge-problem.ts';
import { type ConsoleDeps, type ConsoleSession, type LineResult } from './console-session.ts';

export async function reloadKnowledge(
  _: string,
  session: ConsoleSession,
  deps: ConsoleDeps,
): Promise<LineResult> {
  const before = session.engine.directory.version;
  try {
    const engine = await deps.open();
    const isSame = engine.directory.version === before;
    const output = isSame
      ? '知識は変わっていません。'
      : `新しい知識(${engine.directory.version})に替えました。`;
    return { session: { ...session, engine, earlier: undefined, last: undefined }, output };
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    const problems = error.problems.map(formatProblem).join('\n');
    return { session, output: `${problems}\n直すところがあるので、前の知識(${before})のまま答えます。` };
  }
}
