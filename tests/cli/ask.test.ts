// `npm run ask` as it is really started.
import { describe, expect, it } from 'vitest';
import { copySmallCity } from '../fakes/open-small-city.ts';
import { runCommand } from './run-command.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

describe('ask', () => {
  it('prints the reply of one question', async () => {
    const { code, stdout } = await runCommand('ask.ts', ['清掃工場に持ち込みたい', '--as-of', '2024-06-04']);
    expect(code).toBe(0);
    expect(stdout).toContain('環境部 処理施設課');
  });

  it('prints the whole answer as JSON', async () => {
    const { stdout } = await runCommand('ask.ts', ['住民票がほしい', '--json', '--as-of', '2024-06-04']);
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'answered',
      referrals: [{ unit: { name: '市民窓口課' } }],
    });
  });

  it('writes nothing but answers to standard output and ends with 1 after a bad line', async () => {
    const input = '{"id":"1","q":"こんにちは"}\nnot json\n{"id":"2","q":"ありがとう"}';
    const { code, stdout } = await runCommand('ask.ts', ['--jsonl'], { input });
    const ids = stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(ids).toMatchObject([{ id: '1' }, { id: null }, { id: '2' }]);
    expect(code).toBe(1);
  });

  it('tells what is wrong with the knowledge instead of answering', async () => {
    const knowledgeDir = copySmallCity();
    writeFileSync(join(knowledgeDir, 'items.yaml'), 'items:\n  - {name: 傘, service: nothing}\n');
    const { code, stdout, stderr } = await runCommand('ask.ts', ['水道'], { knowledgeDir });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('サービス「nothing」がありません。');
  });
});
