// Arguments are understood, or refused with the reason.
import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { parseAskArguments } from '#cli/ask/parse-ask-arguments.ts';

function parse(...argv: readonly string[]) {
  const said: string[] = [];
  const note = (text: string): void => void said.push(text);
  try {
    return { input: parseAskArguments(argv, { out: note, err: note }), said: said.join('') };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { exitCode: error.exitCode, said: said.join('') };
  }
}

describe('parseAskArguments', () => {
  it('joins the words of a question', () => {
    expect(parse('水道', '料金', '--as-of', '2021-06-01', '--lang', 'ja-easy', '--json').input).toEqual({
      question: '水道 料金',
      asOf: '2021-06-01',
      lang: 'ja-easy',
      json: true,
      jsonl: false,
    });
  });

  it('needs no question with --jsonl', () => {
    expect(parse('--jsonl').input).toMatchObject({ question: '', jsonl: true });
  });

  it('shows how to ask when the question is missing', () => {
    const { exitCode, said } = parse();
    expect(exitCode).toBe(1);
    expect(said).toContain('npm run ask --');
  });

  it.each([
    ['--as-of', '2021-02-31'],
    ['--lang', 'de'],
    ['--colour', 'red'],
  ])('refuses %s %s', (option, value) => {
    expect(parse('水道', option, value).exitCode).toBe(1);
  });

  it('ends well after --help', () => {
    expect(parse('--help').exitCode).toBe(0);
  });
});
