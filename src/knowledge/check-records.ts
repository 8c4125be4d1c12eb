// What must hold between records: one list of rules, each in a file of its own.
import { type DirectoryRecords } from '#domain/directory.ts';
import { type KnowledgeProblem } from './knowledge-problem.ts';
import { checkContacts } from './rules/check-contacts.ts';
import { checkLabels } from './rules/check-labels.ts';
import { checkOldDuties } from './rules/check-old-duties.ts';
import { checkPeriods } from './rules/check-periods.ts';
import { checkPhrases } from './rules/check-phrases.ts';
import { checkQuotes } from './rules/check-quotes.ts';
import { checkReferences } from './rules/check-references.ts';

export type RecordRule = (
  records: DirectoryRecords,
  documents: ReadonlyMap<string, string>,
) => readonly KnowledgeProblem[];

const RULES: readonly RecordRule[] = [
  checkReferences,
  checkQuotes,
  checkPeriods,
  checkOldDuties,
  checkContacts,
  checkLabels,
  checkPhrases,
];

/** All problems of all rules; dangling references first, because they explain others. */
export function checkRecords(
  records: DirectoryRecords,
  documents: ReadonlyMap<string, string>,
): readonly KnowledgeProblem[] {
  return RULES.flatMap((rule) => rule(records, documents));
}
