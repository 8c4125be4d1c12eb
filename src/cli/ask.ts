// `npm run ask`: one question from the arguments, or many as JSON Lines on standard input.
import { createInterface } from 'node:readline';
import { answerLines } from './ask/answer-lines.ts';
import { createLineWriter } from './ask/create-line-writer.ts';
import { parseAskArguments } from './ask/parse-ask-arguments.ts';
import { readCommandEdge } from './command-edge.ts';
import { openEngineForCommand } from './open-engine-for-command.ts';
import { parseOrExitCode } from './parse-or-exit-code.ts';

process.exitCode = await runAsk(process.argv.slice(2));

async function runAsk(argv: readonly string[]): Promise<number> {
  const output = {
    out: (text: string) => process.stdout.write(text),
    err: (text: string) => process.stderr.write(text),
  };
  const input = parseOrExitCode(() => parseAskArguments(argv, output));
  if (typeof input === 'number') return input;
  endQuietlyWithReader();
  const engine = await openEngineForCommand(readCommandEdge(), process.stderr);
  if (engine === undefined) return 1;
  const write = createLineWriter(process.stdout);
  if (input.jsonl) {
    const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
    const { bad } = await answerLines(lines, engine.respond, write);
    return bad === 0 ? 0 : 1;
  }
  const { answer } = await engine.respond({ text: input.question, asOf: input.asOf, lang: input.lang });
  await write(input.json ? JSON.stringify(answer, null, 2) : answer.text);
  return 0;
}

/** `… | head` closes the pipe: nobody reads on, so there is nothing left to do. */
function endQuietlyWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
