// Who is in charge of a service on a day, from the bare records.
import { isWithin, type IsoDate } from '#domain/iso-date.ts';
import { type Competence, type PublicService } from '#domain/public-service.ts';

/** Undefined only for a service whose periods leave the day out. */
export function competenceInForce(service: PublicService, day: IsoDate): Competence | undefined {
  return service.competent.find((competence) => isWithin(competence, day));
}
