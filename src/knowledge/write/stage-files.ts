// Tries changed files in a copy of the knowledge folder first, then puts all of them in place or none.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type StagedFiles = {
  /** The copy with the changed files in it, for checking. */
  readonly folder: string;
  /**
   * Every file is written beside its place and then renamed; if one fails, those before it are put back.
   * @throws Error when the folder was changed by somebody else meanwhile.
   */
  commit(): void;
  /** Removes the copy. */
  discard(): void;
};

export function stageFiles(root: string, files: ReadonlyMap<string, string>): StagedFiles {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-import-'));
  if (existsSync(root)) cpSync(root, folder, { recursive: true });
  const before = new Map([...files.keys()].map((file) => [file, readIfThere(join(root, file))]));
  for (const [file, text] of files) writeFile(join(folder, file), text);
  return {
    folder,
    commit() {
      for (const [file, text] of before) {
        if (readIfThere(join(root, file)) !== text)
          throw new Error(`${file} was changed while the import was under way.`);
      }
      const drafts = [...files].map(([file, text]) => {
        const draft = `${join(root, file)}.import`;
        writeFile(draft, text);
        return { draft, path: join(root, file), old: before.get(file) };
      });
      const placed: typeof drafts = [];
      try {
        for (const entry of drafts) {
          renameSync(entry.draft, entry.path);
          placed.push(entry);
        }
      } catch (error) {
        for (const { path, old } of placed) {
          if (old === undefined) rmSync(path, { force: true });
          else writeFileSync(path, old, { flush: true });
        }
        for (const { draft } of drafts) rmSync(draft, { force: true });
        throw error;
      }
    },
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function writeFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flush: true });
}
