// `npm run console` with its input piped.
import { describe, expect, it } from 'vitest';
import { runCommand } from './run-command.ts';

describe('console', () => {
  it('reads piped lines to the end, without prompts or colours', async () => {
    const { code, stdout } = await runCommand('console.ts', [], { input: '住民票がほしい\n/why\n' });
    expect(code).toBe(0);
    expect(stdout).toContain('市民窓口課');
    expect(stdout).toContain('しきい値');
    expect(stdout).not.toContain('\u001B');
    expect(stdout).not.toContain('> ');
  });
});
