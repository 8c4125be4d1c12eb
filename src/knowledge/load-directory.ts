// The knowledge folder -> a checked Directory, or every problem at once; nothing is ever half-loaded.
import { createHash } from 'node:crypto';
import { createDirectory, type Directory } from '#domain/directory.ts';
import { checkRecords } from './check-records.ts';
import { KnowledgeError } from './knowledge-problem.ts';
import { readFolder } from './read-folder.ts';

/** Hash of all knowledge files, by path and content: the same knowledge has the same version anywhere. */
function versionOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [file, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(file).update('\0').update(text).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/** @throws KnowledgeError with every error found. */
export function loadDirectory(root: string): Directory {
  const folder = readFolder(root);
  const found =
    folder.records === undefined ? [] : checkRecords(folder.records, folder.documents);
  const errors = [...folder.problems, ...found].filter((problem) => problem.severity === 'error');
  if (folder.records === undefined || errors.length > 0) throw new KnowledgeError(errors);
  return createDirectory(folder.records, versionOf(folder.files));
}
