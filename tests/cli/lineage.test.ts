// `npm run lineage`: what a unit was and became, and pictures on disk.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from './run-command.ts';

describe('lineage', () => {
  it('tells dates, successors and the notice’s words', async () => {
    const { code, stdout } = await runCommand('lineage.ts', ['清掃課']);
    expect(code).toBe(0);
    expect(stdout).toContain('2023-04-01');
    expect(stdout).toContain('ごみ減量課、処理施設課');
    expect(stdout).toContain('「清掃課を「ごみ減量課」「処理施設課」に分割」');
  });

  it('saves the flow and the charts before and after', async () => {
    const base = join(mkdtempSync(join(tmpdir(), 'lineage-')), 'seiso');
    expect((await runCommand('lineage.ts', ['清掃課', '--svg', `${base}.svg`])).code).toBe(0);
    for (const file of [`${base}.svg`, `${base}-before.svg`, `${base}-after.svg`]) {
      expect(readFileSync(file, 'utf8')).toMatch(/^<svg role="img"[\s\S]*<desc/u);
    }
    expect(readFileSync(`${base}-before.svg`, 'utf8')).not.toContain('>ごみ減量課<');
    expect(readFileSync(`${base}-after.svg`, 'utf8')).toContain('>ごみ減量課<');
  });

  it('says so when no unit has the name', async () => {
    const { code, stderr } = await runCommand('lineage.ts', ['宇宙開発課']);
    expect(code).toBe(1);
    expect(stderr).toContain('宇宙開発課');
  });
});
