// Services whose unit no source names: citizens are sent to the switchboard to confirm.
import { type DirectoryRecords } from '#domain/directory.ts';
import { type IsoDate } from '#domain/iso-date.ts';
import { competenceInForce } from './competence-in-force.ts';

export type UnsourcedService = {
  readonly id: string;
  readonly label: string;
  readonly topic: string;
  readonly unit: string;
};

export function findUnsourcedServices(
  records: DirectoryRecords,
  today: IsoDate,
): readonly UnsourcedService[] {
  const gradeOf = new Map(records.sources.map(({ id, grade }) => [id, grade]));
  return records.services.flatMap((service) => {
    const competence = competenceInForce(service, today) ?? service.competent.at(-1);
    if (competence === undefined) return [];
    if (competence.basis !== 'assumed' && gradeOf.get(competence.source) !== 'practice') return [];
    return [{ id: service.id, label: service.label.ja, topic: service.topic, unit: competence.unit }];
  });
}
