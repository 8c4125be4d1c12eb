// The knowledge folder -> a checked Directory, or every problem at once; nothing is ever half-loaded.
import { createDirectory, type Directory } from '#domain/directory.ts';
import { checkRecords } from './check-records.ts';
import { KnowledgeError } from './knowledge-problem.ts';
import { knowledgeVersion } from './knowledge-version.ts';
import { readFolder } from './read-folder.ts';

/** @throws KnowledgeError with every error found. */
export function loadDirectory(root: string): Directory {
  const folder = readFolder(root);
  const found = folder.records === undefined ? [] : checkRecords(folder.records, folder.documents);
  const errors = [...folder.problems, ...found].filter((problem) => problem.severity === 'error');
  if (folder.records === undefined || errors.length > 0) throw new KnowledgeError(errors);
  return createDirectory(folder.records, knowledgeVersion(root));
}
