// Questions that imports left in open-questions.yaml and that nobody has settled yet.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DirectoryRecords } from '#domain/directory.ts';
import { openQuestionsFileSchema, type OpenQuestion } from '#domain/open-question.ts';
import { type KnowledgeProblem } from '../knowledge-problem.ts';
import { parseYamlFile } from '../parse-yaml-file.ts';

const FILE = 'open-questions.yaml';

/** The file is optional: a folder without it has no such questions. */
export function readAskedQuestions(
  root: string,
  records: Pick<DirectoryRecords, 'services' | 'units'>,
): { readonly open: readonly OpenQuestion[]; readonly problems: readonly KnowledgeProblem[] } {
  const path = join(root, FILE);
  if (!existsSync(path)) return { open: [], problems: [] };
  const { data, problems } = parseYamlFile(FILE, readFileSync(path, 'utf8'), openQuestionsFileSchema);
  return { open: (data?.questions ?? []).filter((question) => isOpen(question, records)), problems };
}

/** Some answers show in the records themselves: then nobody has to write the date as well. */
function isOpen(question: OpenQuestion, records: Pick<DirectoryRecords, 'services' | 'units'>): boolean {
  if (question.answered !== undefined) return false;
  switch (question.kind) {
    case 'service-competence': {
      const service = records.services.find(({ id }) => id === question.service);
      return service?.competent.at(-1)?.basis === 'assumed';
    }
    case 'unit-end':
      return records.units.find(({ id }) => id === question.unit)?.until === undefined;
    case 'contact':
    case 'effective-day':
    case 'moved-duty':
    case 'name-clash':
    case 'post-place':
    case 'read-yourself':
    case 'reading':
    case 'unit-site':
      return true;
    default:
      return question.kind satisfies never;
  }
}
