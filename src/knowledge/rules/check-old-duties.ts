// Every unit that ends and every duty it had must land somewhere.
import { type DirectoryRecords } from '#domain/directory.ts';
import { type KnowledgeProblem } from '../knowledge-problem.ts';

export function checkOldDuties(records: DirectoryRecords): readonly KnowledgeProblem[] {
  const leaving = new Set(
    records.changes
      .filter((change) => change.resulting.length > 0 || change.kind === 'abolish')
      .flatMap((change) => [...change.original, ...change.gatheredFrom]),
  );
  const unexplained = records.units
    .filter((unit) => unit.until !== undefined && !leaving.has(unit.id) && unit.unitOf === undefined)
    .map((unit): KnowledgeProblem => ({
      severity: 'error',
      file: 'units.yaml',
      where: `units ${unit.id}`,
      rule: '終わった課の仕事の行き先があること',
      message: `「${unit.prefLabel}」は${unit.until ?? ''}までですが、どこへ移ったかがありません。`,
      fix: 'changes/ に変更(rename・split など)を書いてください。',
    }));
  const stranded = records.services
    .filter((service) => service.competent.every((competence) => competence.until !== undefined))
    .map((service): KnowledgeProblem => ({
      severity: 'error',
      file: `services/${service.topic}.yaml`,
      where: service.id,
      rule: '終わった課の仕事の行き先があること',
      message: `「${service.label.ja}」の担当が、途中の日で終わっています。`,
      fix: '次の担当を competent に加えてください。',
    }));
  return [...unexplained, ...stranded];
}
