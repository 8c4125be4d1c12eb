// `npm run import`: from the city's own notice to an empty folder, twice, for a look only, and with notices that can't be used.
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ChangeEvent } from '#domain/change-event.ts';
import { type Directory } from '#domain/directory.ts';
import { knowledgeVersion } from '#knowledge/knowledge-version.ts';
import { readForEditing } from '#knowledge/write/read-for-editing.ts';
import { copySmallCity } from '../fakes/open-small-city.ts';
import { runCommand } from './run-command.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const KNOWLEDGE = join(ROOT, 'knowledge');
const OWN_NOTICE = join(KNOWLEDGE, 'sources', 'r3-reorganization.txt');

const run = (...args: readonly string[]) => runCommand('import-notice.ts', args);

function emptyFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'import-')), 'knowledge');
}

function noticeFile(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'notice-')), 'notice.txt');
  writeFileSync(file, text);
  return file;
}

/** A change by the names it speaks of: ids may differ. */
function byNames(directory: Directory, change: ChangeEvent): unknown {
  const names = (ids: readonly string[]): readonly string[] =>
    ids
      .map(
        (id) => [...directory.units, ...directory.posts].find((record) => record.id === id)?.prefLabel ?? id,
      )
      .sort();
  return {
    kind: change.kind,
    original: names(change.original),
    resulting: names(change.resulting),
    gatheredFrom: names(change.gatheredFrom),
    effective: change.effective,
    effectiveToBeConfirmed: change.effectiveToBeConfirmed,
  };
}

describe('The city’s own notice, imported into an empty folder', () => {
  it('yields the events and unchanged units that knowledge/changes has, and nothing the second time', async () => {
    const folder = emptyFolder();
    expect(await run(OWN_NOTICE, '--knowledge', folder, '--yes')).toMatchObject({ code: 0 });
    const imported = readForEditing(folder);
    expect(imported.problems).toEqual([]);
    const held = readForEditing(KNOWLEDGE).directory;
    const own = held.changes.filter(({ source }) => source === 'r3-reorganization');
    const events = imported.directory.changes.map((change) => byNames(imported.directory, change));
    expect(events).toHaveLength(own.length);
    expect(events).toEqual(expect.arrayContaining(own.map((change) => byNames(held, change))));
    const unchanged = ({ units, unchanged: all }: Directory): readonly (string | undefined)[] =>
      all.map(({ unit }) => units.find(({ id }) => id === unit)?.prefLabel);
    expect(unchanged(imported.directory)).toEqual(unchanged(held));
    expect(existsSync(join(folder, 'city.yaml'))).toBe(false);

    const version = knowledgeVersion(folder);
    const again = await run(OWN_NOTICE, '--knowledge', folder, '--yes');
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toContain('何も変えていません');
    expect(knowledgeVersion(folder)).toBe(version);
  });

  it('changes nothing in the knowledge that holds it already', async () => {
    const folder = emptyFolder();
    cpSync(KNOWLEDGE, folder, { recursive: true });
    const version = knowledgeVersion(folder);
    expect((await run(OWN_NOTICE, '--knowledge', folder, '--yes')).stdout).toContain('もう全部入っています');
    expect(knowledgeVersion(folder)).toBe(version);
  });
});

describe('A look only', () => {
  it('shows chart, files and questions, and changes nothing', async () => {
    const folder = copySmallCity();
    const version = knowledgeVersion(folder);
    const file = noticeFile('令和7年4月1日から、料金課を「お客さま課」に改称します。\n');
    const { code, stdout } = await run(file, '--knowledge', folder, '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toMatch(/-\s+料金課/u);
    expect(stdout).toMatch(/\+\s+お客さま課/u);
    expect(stdout).toContain('+++ units.yaml');
    expect(knowledgeVersion(folder)).toBe(version);
  });
});

describe('A notice that cannot be used changes nothing', () => {
  const TEXTS: readonly (readonly [string, string, string])[] = [
    ['says nothing about the organisation', '広報誌の表紙の写真を募集します。\n', '読み取れませんでした'],
    ['names no day', '料金課を「お客さま課」に改称します。\n', '--effective'],
    ['leaves a side unnamed', '令和7年4月1日から、料金課と工務課を統合します。\n', '--leave-out-unclear'],
    ['is empty', '', '文字がありません'],
  ];

  it.each(TEXTS)('when it %s', async (_, text, told) => {
    const folder = copySmallCity();
    const version = knowledgeVersion(folder);
    const { code, stdout } = await run(noticeFile(text), '--knowledge', folder, '--yes');
    expect(code).toBe(1);
    expect(stdout).toContain(told);
    expect(knowledgeVersion(folder)).toBe(version);
  });

  it('when the folder itself is broken', async () => {
    const folder = copySmallCity();
    writeFileSync(join(folder, 'units.yaml'), 'units: [');
    const file = noticeFile('令和7年4月1日から、料金課を「お客さま課」に改称します。\n');
    const { code, stdout } = await run(file, '--knowledge', folder, '--yes');
    expect(code).toBe(1);
    expect(stdout).toContain('units.yaml');
    expect(readFileSync(join(folder, 'units.yaml'), 'utf8')).toBe('units: [');
  });

  it('when nobody can be asked', async () => {
    const { code, stderr } = await run(OWN_NOTICE, '--knowledge', emptyFolder());
    expect(code).toBe(2);
    expect(stderr).toContain('--yes');
  });
});
