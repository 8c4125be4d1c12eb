// The checked, immutable snapshot of all records, looked up by id.
import { type ChangeEvent } from './change-event.ts';
import { type City } from './city.ts';
import { type EmergencyRules } from './emergency-rules.ts';
import { type OrganizationalUnit, type Post, type Site } from './organization.ts';
import { type NonQuestion, type OutsideBody, type Topic } from './outside-body.ts';
import { type PublicService, type WasteItem } from './public-service.ts';
import { type SearchSettings, type Synonyms } from './search-settings.ts';
import { type Source } from './source.ts';

export type UnchangedUnit = {
  readonly unit: string;
  readonly quote?: string | undefined;
  readonly source: string;
};

export type DirectoryRecords = {
  readonly city: City;
  readonly sources: readonly Source[];
  readonly sites: readonly Site[];
  readonly units: readonly OrganizationalUnit[];
  readonly posts: readonly Post[];
  readonly services: readonly PublicService[];
  readonly items: readonly WasteItem[];
  readonly outsideBodies: readonly OutsideBody[];
  readonly topics: readonly Topic[];
  readonly nonQuestions: readonly NonQuestion[];
  readonly changes: readonly ChangeEvent[];
  readonly unchanged: readonly UnchangedUnit[];
  readonly emergencies: EmergencyRules;
  readonly synonyms: Synonyms;
  readonly search: SearchSettings;
};

/** All records plus look-ups; `version` is a hash of the knowledge they were read from. */
export type Directory = DirectoryRecords & {
  readonly version: string;
  findUnit(id: string): OrganizationalUnit | undefined;
  getUnit(id: string): OrganizationalUnit;
  findService(id: string): PublicService | undefined;
  getService(id: string): PublicService;
  getSource(id: string): Source;
  findSite(id: string): Site | undefined;
  findOutsideBody(id: string): OutsideBody | undefined;
  findTopic(id: string): Topic | undefined;
  /** Changes in which the unit is among the original, resulting or gathered units, oldest first. */
  changesOf(unitId: string): readonly ChangeEvent[];
};

function indexById<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function indexChanges(changes: readonly ChangeEvent[]): ReadonlyMap<string, readonly ChangeEvent[]> {
  const byUnit = new Map<string, ChangeEvent[]>();
  const inOrder = [...changes].sort((a, b) => (a.effective < b.effective ? -1 : 1));
  for (const change of inOrder) {
    for (const id of new Set([...change.original, ...change.resulting, ...change.gatheredFrom])) {
      byUnit.set(id, [...(byUnit.get(id) ?? []), change]);
    }
  }
  return byUnit;
}

function mustFind<T>(index: ReadonlyMap<string, T>, id: string, what: string): T {
  const record = index.get(id);
  if (record === undefined) throw new Error(`The directory holds no ${what} '${id}'.`);
  return record;
}

export function createDirectory(records: DirectoryRecords, version: string): Directory {
  const units = indexById(records.units);
  const services = indexById(records.services);
  const sources = indexById(records.sources);
  const sites = indexById(records.sites);
  const outside = indexById(records.outsideBodies);
  const topics = indexById(records.topics);
  const changes = indexChanges(records.changes);
  return Object.freeze({
    ...records,
    version,
    findUnit: (id: string) => units.get(id),
    getUnit: (id: string) => mustFind(units, id, 'unit'),
    findService: (id: string) => services.get(id),
    getService: (id: string) => mustFind(services, id, 'service'),
    getSource: (id: string) => mustFind(sources, id, 'source'),
    findSite: (id: string) => sites.get(id),
    findOutsideBody: (id: string) => outside.get(id),
    findTopic: (id: string) => topics.get(id),
    changesOf: (id: string) => changes.get(id) ?? [],
  });
}
