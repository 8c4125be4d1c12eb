// A copy of the fixture city's knowledge that a test may break, gone when the test ends.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { SMALL_CITY } from './small-city.ts';

export type KnowledgeCopy = {
  readonly root: string;
  replace(file: string, search: string, replacement: string): void;
};

/** Call inside a test. `replace` fails if the text to break is not there: the test would prove nothing. */
export function copyKnowledge(): KnowledgeCopy {
  const root = mkdtempSync(join(tmpdir(), 'madoguchi-knowledge-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(SMALL_CITY, root, { recursive: true });
  return {
    root,
    replace(file, search, replacement) {
      const text = readFileSync(join(root, file), 'utf8');
      if (!text.includes(search)) throw new Error(`'${search}' is not in ${file}.`);
      writeFileSync(join(root, file), text.replace(search, replacement));
    },
  };
}
