// No two records may share a sentence: it could not tell them apart.
import { type DirectoryRecords } from '#domain/directory.ts';
import { foldText } from '#domain/fold-text.ts';
import { type Phrases } from '#domain/language.ts';
import { type KnowledgeProblem } from '../knowledge-problem.ts';

type Spoken = { readonly file: string; readonly id: string; readonly phrases: Phrases };

export function checkPhrases(records: DirectoryRecords): readonly KnowledgeProblem[] {
  const spoken: readonly Spoken[] = [
    ...records.services.map((service) => ({ file: `services/${service.topic}.yaml`, ...service })),
    ...records.outsideBodies.map((body) => ({ file: 'outside-bodies.yaml', ...body })),
    ...records.topics.map((topic) => ({ file: 'topics.yaml', ...topic })),
    ...records.nonQuestions.map((group) => ({ file: 'non-questions.yaml', ...group })),
  ];
  const owner = new Map<string, string>();
  const problems: KnowledgeProblem[] = [];
  for (const { file, id, phrases } of spoken) {
    for (const phrase of Object.values(phrases).flat()) {
      const key = foldText(phrase).replace(/[\s。、!?！？]/g, '');
      if (key === '') continue;
      const other = owner.get(key);
      if (other !== undefined && other !== id) {
        problems.push({
          severity: 'error',
          file,
          where: id,
          rule: '同じ言い方は一か所だけ',
          message: `「${phrase}」は「${other}」にもあります。`,
          fix: 'どちらか一方から消すか、違いのわかる言い方にしてください。',
        });
      }
      owner.set(key, id);
    }
  }
  return problems;
}
