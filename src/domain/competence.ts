// Who is in charge of a service on a given day.
import { type Directory } from './directory.ts';
import { isWithin, type IsoDate } from './iso-date.ts';
import { type Competence, type PublicService } from './public-service.ts';
import { sectionOf } from './unit-path.ts';

/** The competence in force on `day`; before the first or after the last known one, the nearest. */
export function competenceOn(service: PublicService, day: IsoDate): Competence {
  const inForce = service.competent.find((competence) => isWithin(competence, day));
  if (inForce !== undefined) return inForce;
  const first = service.competent[0];
  const last = service.competent.at(-1);
  if (first === undefined || last === undefined)
    throw new Error(`Service '${service.id}' has no competent unit.`);
  return first.from !== undefined && day < first.from ? first : last;
}

/** Services whose latest unit is in the same section share an office: the key under which their evidence is summed. */
export function officeKey(directory: Directory, service: PublicService): string {
  const latest = service.competent.reduce((a, b) => ((b.from ?? '') >= (a.from ?? '') ? b : a));
  return sectionOf(directory, latest.unit);
}
