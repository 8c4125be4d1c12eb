// Contacts that should be confirmed: never confirmed, confirmed too long ago, or known from a third party alone.
import { type DirectoryRecords } from '#domain/directory.ts';
import { addDays, type IsoDate } from '#domain/iso-date.ts';

/** One number or opening time, with whose it is. */
export type ContactGap = {
  readonly of: string;
  readonly what: string;
  readonly confirmed: IsoDate | null;
  readonly source: string;
};

export type ContactGaps = {
  readonly unconfirmed: readonly ContactGap[];
  /** Confirmed longer ago than the city allows; oldest first. */
  readonly stale: readonly ContactGap[];
  /** No source of grade A or B shows them. */
  readonly thirdPartyOnly: readonly ContactGap[];
  readonly total: number;
};

export function findContactGaps(records: DirectoryRecords, today: IsoDate): ContactGaps {
  const contacts = contactsOf(records).filter(({ until }) => until === undefined || until >= today);
  const oldestFresh = addDays(today, -records.city.staleAfterDays);
  const gradeOf = new Map(records.sources.map(({ id, grade }) => [id, grade]));
  const isBacked = ({ of, what }: ContactGap): boolean =>
    contacts.some(
      (other) =>
        other.of === of && other.what === what && ['A', 'B'].includes(gradeOf.get(other.source) ?? ''),
    );
  return {
    unconfirmed: contacts.filter(({ confirmed }) => confirmed === null),
    stale: contacts
      .filter(({ confirmed }) => confirmed !== null && confirmed < oldestFresh)
      .toSorted((a, b) => ((a.confirmed ?? '') < (b.confirmed ?? '') ? -1 : 1)),
    thirdPartyOnly: contacts.filter((contact) => !isBacked(contact)),
    total: contacts.length,
  };
}

function contactsOf({
  city,
  units,
}: DirectoryRecords): readonly (ContactGap & { readonly until: IsoDate | undefined })[] {
  const { switchboard, openingHours } = city;
  return [
    {
      of: '代表電話',
      what: switchboard.telephone,
      confirmed: switchboard.confirmed,
      source: switchboard.source,
      until: undefined,
    },
    {
      of: '開庁時間',
      what: `${openingHours.opens}–${openingHours.closes}`,
      confirmed: openingHours.confirmed,
      source: openingHours.source,
      until: undefined,
    },
    ...units.flatMap((unit) =>
      unit.contactPoints.map(({ telephone, confirmed, source, until }) => ({
        of: unit.prefLabel,
        what: telephone,
        confirmed,
        source,
        until: until ?? unit.until,
      })),
    ),
  ];
}
