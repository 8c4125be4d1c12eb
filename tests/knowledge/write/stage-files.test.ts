// Changed files are tried in a copy and put in place together, or not at all.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stageFiles } from '#knowledge/write/stage-files.ts';

function folderWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'stage-'));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
  return root;
}

describe('stageFiles', () => {
  it('shows the result in a copy before anything changes, then changes all of it', () => {
    const root = folderWith({ 'a.yaml': 'old', 'b.yaml': 'kept' });
    const staged = stageFiles(
      root,
      new Map([
        ['a.yaml', 'new'],
        ['deep/c.yaml', 'made'],
      ]),
    );
    expect(readFileSync(join(staged.folder, 'a.yaml'), 'utf8')).toBe('new');
    expect(readFileSync(join(staged.folder, 'b.yaml'), 'utf8')).toBe('kept');
    expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('old');
    staged.commit();
    staged.discard();
    expect(existsSync(staged.folder)).toBe(false);
    expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('new');
    expect(readFileSync(join(root, 'deep', 'c.yaml'), 'utf8')).toBe('made');
    expect(readdirSync(root).sort()).toEqual(['a.yaml', 'b.yaml', 'deep']);
  });

  it('refuses when somebody changed a file meanwhile', () => {
    const root = folderWith({ 'a.yaml': 'old' });
    const staged = stageFiles(root, new Map([['a.yaml', 'new']]));
    writeFileSync(join(root, 'a.yaml'), 'theirs');
    expect(() => staged.commit()).toThrow('a.yaml');
    staged.discard();
    expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('theirs');
  });

  it('puts everything back when one file cannot be placed', () => {
    const root = folderWith({ 'a.yaml': 'old' });
    const staged = stageFiles(
      root,
      new Map([
        ['a.yaml', 'new'],
        ['b.yaml', 'made'],
      ]),
    );
    // A folder stands where the file should go.
    mkdirSync(join(root, 'b.yaml', 'inside'), { recursive: true });
    expect(() => staged.commit()).toThrow();
    staged.discard();
    expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('old');
    expect(readdirSync(root).sort()).toEqual(['a.yaml', 'b.yaml']);
  });
});
