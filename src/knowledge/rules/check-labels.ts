// Labels become buttons: at most 20 characters, and no two units may be mistaken for each other.
import { type DirectoryRecords } from '#domain/directory.ts';
import { graphemeCount } from '#domain/graphemes.ts';
import { type KnowledgeProblem } from '../knowledge-problem.ts';

/** LINE's quick reply label (grapheme clusters). */
const MAX_LABEL = 20;

export function checkLabels(records: DirectoryRecords): readonly KnowledgeProblem[] {
  const labelled = [
    ...records.services.map((service) => ({
      file: `services/${service.topic}.yaml`,
      id: service.id,
      label: service.label.ja,
    })),
    ...records.topics.map((topic) => ({ file: 'topics.yaml', id: topic.id, label: topic.label.ja })),
  ];
  return labelled
    .filter(({ label }) => graphemeCount(label) > MAX_LABEL)
    .map(({ file, id, label }) => ({
      severity: 'error',
      file,
      where: id,
      rule: 'ボタンに入る短い名前',
      message: `「${label}」は${MAX_LABEL}文字を超えています。`,
      fix: '短くしてください。',
    }));
}
