// One line of the console: a command, or a question answered as a citizen would see it.
import { normalizeText } from '#domain/fold-text.ts';
import { consoleCommands } from './console-commands.ts';
import { type ConsoleDeps, type ConsoleSession, type LineResult } from './console-session.ts';

/** A command may be typed in full-width letters, as Japanese input leaves them. */
export async function handleLine(
  line: string,
  session: ConsoleSession,
  deps: ConsoleDeps,
): Promise<LineResult> {
  const typed = normalizeText(line);
  if (typed === '') return { session, output: '' };
  if (!typed.startsWith('/')) return answerQuestion(line, session, deps);
  const [name = '', ...rest] = typed.split(' ');
  const command = consoleCommands.find(({ names }) => names.includes(name.toLowerCase()));
  if (command === undefined)
    return { session, output: `「${name}」という命令はありません。/help で一覧が出ます。` };
  deps.history.append(typed);
  return command.run(rest.join(' '), session, deps);
}

async function answerQuestion(text: string, session: ConsoleSession, deps: ConsoleDeps): Promise<LineResult> {
  const { engine, asOf, lang, earlier, channel } = session;
  const { reply, answered, recollection, maskedQuestion } = await engine.explain({
    text,
    asOf,
    lang,
    earlier,
  });
  deps.history.append(maskedQuestion);
  const output = deps.previews[channel](reply, deps.columns);
  return { session: { ...session, earlier: recollection, last: answered }, output };
}
