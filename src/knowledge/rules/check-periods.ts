// Periods must be possible, must not contradict each other, and must fit the unit's own life.
import { type DirectoryRecords } from '#domain/directory.ts';
import { doPeriodsOverlap, type Period } from '#domain/iso-date.ts';
import { type KnowledgeProblem } from '../knowledge-problem.ts';

const RULE = '期間に矛盾がないこと';

function isBackward(period: Period): boolean {
  return period.from !== undefined && period.until !== undefined && period.until < period.from;
}

function problem(file: string, where: string, message: string): KnowledgeProblem {
  return {
    severity: 'error',
    file,
    where,
    rule: RULE,
    message,
    fix: 'from(最初の日)と until(最後の日)を確かめてください。',
  };
}

export function checkPeriods(records: DirectoryRecords): readonly KnowledgeProblem[] {
  return [...unitPeriods(records), ...competencePeriods(records), ...changeDates(records)];
}

function unitPeriods(records: DirectoryRecords): readonly KnowledgeProblem[] {
  const byId = new Map(records.units.map((unit) => [unit.id, unit]));
  return records.units.flatMap((unit) => {
    const where = `units ${unit.id}`;
    if (isBackward(unit)) return [problem('units.yaml', where, '終わりの日が始まりの日より前です。')];
    const parent = unit.unitOf === undefined ? undefined : byId.get(unit.unitOf);
    if (parent !== undefined && unit.replacedBy === undefined && !doPeriodsOverlap(unit, parent)) {
      return [problem('units.yaml', where, `上の組織「${parent.prefLabel}」がある期間と重なりません。`)];
    }
    return [];
  });
}

function competencePeriods(records: DirectoryRecords): readonly KnowledgeProblem[] {
  const byId = new Map(records.units.map((unit) => [unit.id, unit]));
  return records.services.flatMap((service) => {
    const file = `services/${service.topic}.yaml`;
    return service.competent.flatMap((competence, index) => {
      const where = `${service.id} competent[${index}]`;
      if (isBackward(competence)) return [problem(file, where, '終わりの日が始まりの日より前です。')];
      const clash = service.competent.slice(index + 1).some((other) => doPeriodsOverlap(competence, other));
      if (clash) return [problem(file, where, '同じ日に二つの担当があります。')];
      const unit = byId.get(competence.unit);
      if (unit !== undefined && isOutside(competence, unit)) {
        return [problem(file, where, `「${unit.prefLabel}」がない日に担当になっています。`)];
      }
      return [];
    });
  });
}

function isOutside(inner: Period, outer: Period): boolean {
  const startsEarly =
    outer.from !== undefined && (inner.from === undefined ? false : inner.from < outer.from);
  const endsLate = outer.until !== undefined && (inner.until === undefined || inner.until > outer.until);
  return startsEarly || endsLate;
}

function changeDates(records: DirectoryRecords): readonly KnowledgeProblem[] {
  const byId = new Map(records.units.map((unit) => [unit.id, unit]));
  return records.changes.flatMap((change) =>
    change.resulting.flatMap((id) => {
      const from = byId.get(id)?.from;
      if (from === undefined || from <= change.effective) return [];
      return [
        problem(
          'changes/',
          change.id,
          `「${byId.get(id)?.prefLabel ?? id}」が始まる日が、施行日より後です。`,
        ),
      ];
    }),
  );
}
