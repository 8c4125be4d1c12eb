// `npm run check:knowledge` as an editor meets it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copySmallCity, SMALL_CITY } from '../fakes/open-small-city.ts';
import { runCommand } from './run-command.ts';

function spoil(file: string, change: (text: string) => string): string {
  const folder = copySmallCity();
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return folder;
}

describe('check:knowledge', () => {
  it('finds nothing to mend in good knowledge and reports what it lacks', async () => {
    const { code, stdout } = await runCommand('check-knowledge.ts', [SMALL_CITY]);
    expect(code).toBe(0);
    expect(stdout).toContain('検査: 直すところはありません。');
    expect(stdout).toContain('ごみ減量課 0999-00-3000(未確認、出典 guide)');
    expect(stdout).toContain('くらし: 児童手当 → kodomo-ka');
    expect(stdout).toContain('文化課(bunka-ka)');
    expect(stdout).toContain('billing-rename: 施行日は本当に 2023-04-01 か');
    expect(stdout).toContain('月影市(tsukikage): 日本語 2/30');
    expect(stdout).toContain('5%以下が目標');
  });

  it.each([
    [
      'a changed quote',
      'units.yaml',
      (text: string) => text.replace('料金課は、水道料金を所管', '料金課は、水道料金を担当'),
      '引用は出典の文と一字一句同じこと',
    ],
    ['broken YAML', 'items.yaml', () => 'items: [', '書き方が壊れています'],
    [
      'a dangling reference',
      'topics.yaml',
      (text: string) => text.replace('waste-sorting', 'wast-sorting'),
      'サービス「wast-sorting」がありません',
    ],
    [
      'an impossible date',
      'city.yaml',
      (text: string) => text.replace('2023-04-01', '2023-02-30'),
      'city.yaml',
    ],
  ])('ends with 1 and says in Japanese how to mend %s', async (_, file, change, message) => {
    const { code, stdout } = await runCommand('check-knowledge.ts', [spoil(file, change), '--problems-only']);
    expect(code).toBe(1);
    expect(stdout).toContain(message);
    expect(stdout).toContain('直し方: ');
    expect(stdout).toMatch(/検査: 直すところが\d+件あります。/u);
    expect(stdout).not.toContain('用件の根拠');
  });
});
