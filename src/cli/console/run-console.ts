// The console's loop: reads lines, shows replies, ends with `/quit` or the end of the input.
import { type ConsoleDeps, type ConsoleSession, sessionDay, startSession } from './console-session.ts';
import { handleLine } from './handle-line.ts';

export type ConsoleTerminal = {
  readonly lines: AsyncIterable<string>;
  write(text: string): void;
  /** Asks for the next line; does nothing where nobody types. */
  prompt(text: string): void;
};

/** @throws KnowledgeError if the knowledge can't be used at the start. */
export async function runConsole(terminal: ConsoleTerminal, deps: ConsoleDeps): Promise<void> {
  let session = startSession(await deps.open());
  const { city, units, services, version } = session.engine.directory;
  terminal.write(
    `${city.name.ja}の案内 職員用コンソール(知識 ${version}、課・係${units.length}、用件${services.length})\n`,
  );
  terminal.write('質問を入力してください。/help で命令の一覧、/quit で終わります。\n');
  terminal.prompt(promptFor(session, deps));
  for await (const line of terminal.lines) {
    const result = await handleLine(line, session, deps);
    session = result.session;
    if (result.output !== '') terminal.write(`${result.output}\n\n`);
    if (result.isOver === true) return;
    terminal.prompt(promptFor(session, deps));
  }
}

function promptFor(session: ConsoleSession, { clock }: ConsoleDeps): string {
  const language = session.lang === undefined ? '' : ` ${session.lang}`;
  return `${sessionDay(session, clock)}${language}> `;
}
