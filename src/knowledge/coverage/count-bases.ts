// Per life topic: how many services rest on the notice, on a sourced fact, or only on common practice.
import { type DirectoryRecords } from '#domain/directory.ts';
import { type IsoDate } from '#domain/iso-date.ts';
import { type Basis } from '#domain/source.ts';
import { competenceInForce } from './competence-in-force.ts';

export type BasisCount = { readonly topic: string; readonly total: number } & Readonly<Record<Basis, number>>;

export function countBases(records: DirectoryRecords, today: IsoDate): readonly BasisCount[] {
  const topics = Map.groupBy(records.services, ({ topic }) => topic);
  return [...topics].map(([topic, services]) => {
    const bases = services.map(
      (service) => (competenceInForce(service, today) ?? service.competent.at(-1))?.basis,
    );
    const count = (basis: Basis): number => bases.filter((other) => other === basis).length;
    return {
      topic,
      total: services.length,
      notice: count('notice'),
      fact: count('fact'),
      assumed: count('assumed'),
    };
  });
}
