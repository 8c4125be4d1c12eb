// What staff call a candidate: the office in charge on a day, or the body, topic or kind of message it stands for.
import { competenceOn } from '#domain/competence.ts';
import { type Directory } from '#domain/directory.ts';
import { type OfficeCandidate, type TargetCandidate } from '#domain/findings.ts';
import { type IsoDate } from '#domain/iso-date.ts';
import { unitPath } from '#domain/unit-path.ts';

export type CandidateName = { readonly name: string; readonly detail: string };

export function nameOfCandidate(
  candidate: OfficeCandidate,
  directory: Directory,
  day: IsoDate,
): CandidateName {
  const [target] = candidate.targets;
  if (target === undefined) return { name: candidate.office, detail: '' };
  const service = target.kind === 'service' ? directory.findService(target.id) : undefined;
  if (service === undefined) return { name: nameOfTarget(target, directory), detail: '' };
  return { name: unitPath(directory, competenceOn(service, day).unit).join(' '), detail: service.label.ja };
}

export function nameOfTarget(
  { kind, id }: Pick<TargetCandidate, 'kind' | 'id'>,
  directory: Directory,
): string {
  switch (kind) {
    case 'service':
      return directory.findService(id)?.label.ja ?? id;
    case 'outside':
      return `【市の外】${directory.findOutsideBody(id)?.label.ja ?? id}`;
    case 'topic':
      return `【あいまい】${directory.findTopic(id)?.label.ja ?? id}`;
    case 'none':
      return `【質問ではない】${id}`;
    default:
      return kind satisfies never;
  }
}
