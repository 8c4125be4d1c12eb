// A unit and a service on a day -> the referral: path, contacts, changes, sources. Facts only, all from records.
import { type AnswerChange, type AnswerContact, type AnswerSource, type Referral } from '#domain/answer.ts';
import { type ChangeEvent } from '#domain/change-event.ts';
import { competenceOn } from '#domain/competence.ts';
import { type Directory } from '#domain/directory.ts';
import { dayAt, isWithin, type IsoDate } from '#domain/iso-date.ts';
import { changesToTell } from '#domain/lineage.ts';
import { textIn, type Language } from '#domain/language.ts';
import { openingStateAt, type HolidayCalendar } from '#domain/opening-hours.ts';
import { type ContactPoint } from '#domain/organization.ts';
import { type Clock } from '#domain/ports.ts';
import { ancestryOf, unitPath } from '#domain/unit-path.ts';
import { type Pick } from './draft.ts';

export type ReferralPorts = {
  readonly directory: Directory;
  readonly clock: Clock;
  readonly calendar: HolidayCalendar;
};

export function makeReferral(
  pick: Pick,
  day: IsoDate,
  askedOn: IsoDate,
  language: Language,
  ports: ReferralPorts,
): Referral {
  const { directory } = ports;
  const unit = directory.getUnit(pick.unit);
  const service = pick.service === null ? null : directory.getService(pick.service);
  const competence = service === null ? undefined : competenceOn(service, day);
  const basis = competence?.basis ?? unit.basis;
  const bodies = ancestryOf(directory, unit.id, day).map(({ id }) => id);
  return {
    unit: { id: unit.id, name: unit.prefLabel, path: [...unitPath(directory, unit.id, day)] },
    service: service === null ? null : { id: service.id, label: textIn(service.label, language) },
    basis,
    contactPoints: [...contactsFor(unit.id, basis === 'assumed', day, ports)],
    changes: changesToTell(directory, bodies, askedOn).map((change) => toAnswerChange(directory, change)),
    sources: [...sourcesFor(directory, competence, unit.source, unit.quote)],
    notes: [unit.duty, unit.place].flatMap((note) => (note === undefined ? [] : [textIn(note, language)])),
  };
}

export function toAnswerChange(directory: Directory, change: ChangeEvent): AnswerChange {
  const nameOf = (id: string): string =>
    directory.findUnit(id)?.prefLabel ?? directory.posts.find((post) => post.id === id)?.prefLabel ?? id;
  return {
    kind: change.kind,
    effective: change.effective,
    before: [...change.original, ...change.gatheredFrom].map(nameOf),
    after: change.resulting.map(nameOf),
  };
}

/** The unit's own confirmed numbers, else those of the body above it, else the switchboard. */
function contactsFor(
  unitId: string,
  isAssumed: boolean,
  day: IsoDate,
  ports: ReferralPorts,
): readonly AnswerContact[] {
  const { directory } = ports;
  if (!isAssumed) {
    for (const body of ancestryOf(directory, unitId, day).toReversed()) {
      const usable = body.contactPoints.filter(
        (contact) => contact.confirmed !== null && isWithin(contact, day),
      );
      if (usable.length === 0) continue;
      const role = body.id === unitId ? 'unit' : 'parent';
      return usable.map((contact) =>
        toAnswerContact(contact, body.prefLabel, role, contact.site ?? body.site, day, ports),
      );
    }
  }
  return [switchboardOf(day, ports)];
}

export function switchboardOf(day: IsoDate, ports: ReferralPorts): AnswerContact {
  const { city } = ports.directory;
  return toAnswerContact(
    city.switchboard,
    city.name.ja,
    'switchboard',
    city.switchboard.site ?? city.site,
    day,
    ports,
  );
}

function toAnswerContact(
  contact: ContactPoint,
  of: string,
  role: AnswerContact['role'],
  siteId: string | undefined,
  day: IsoDate,
  { directory, clock, calendar }: ReferralPorts,
): AnswerContact {
  const { openingHours, timeZone } = directory.city;
  const isToday = dayAt(clock.now(), timeZone) === day;
  const state = isToday ? openingStateAt(clock.now(), openingHours, timeZone, calendar) : undefined;
  const next = state?.nextOpening;
  return {
    telephone: contact.telephone,
    of,
    role,
    address: siteId === undefined ? null : (directory.findSite(siteId)?.address ?? null),
    hours: `平日 ${openingHours.opens.replace(/^0/, '')}–${openingHours.closes}`,
    openNow: state?.openNow ?? null,
    nextOpening: next === undefined || next === null ? null : `${next.day} ${next.time}`,
    confirmed: contact.confirmed,
  };
}

function sourcesFor(
  directory: Directory,
  competence: { readonly source: string; readonly quote?: string | undefined } | undefined,
  unitSource: string,
  unitQuote: string | undefined,
): readonly AnswerSource[] {
  const cited = new Map<string, AnswerSource>();
  const cite = (id: string, quote: string | undefined): void => {
    const known = cited.get(id);
    if (known !== undefined && (known.quote !== null || quote === undefined)) return;
    cited.set(id, { id, title: directory.getSource(id).title, quote: quote ?? null });
  };
  if (competence !== undefined) cite(competence.source, competence.quote);
  cite(unitSource, unitQuote);
  return [...cited.values()];
}
