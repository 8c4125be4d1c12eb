// A problem is told with file, place, rule and the way to mend it.
import { expect, it } from 'vitest';
import { formatProblem, KnowledgeError } from '#knowledge/knowledge-problem.ts';

const problem = {
  severity: 'error',
  file: 'units.yaml',
  where: '12行目',
  rule: '項目の形',
  message: '日付がありません。',
  fix: '日付を書いてください。',
} as const;

it('A problem names file, place, rule and fix', () => {
  const told = formatProblem(problem);
  for (const part of ['units.yaml', '12行目', '項目の形', '日付がありません。', '日付を書いてください。'])
    expect(told).toContain(part);
});

it('The error holds every problem', () => {
  expect(new KnowledgeError([problem, problem])).toMatchObject({
    code: 'knowledge-invalid',
    problems: { length: 2 },
  });
});
