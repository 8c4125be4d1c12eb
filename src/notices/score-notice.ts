// Scores what was extracted from one notice against its gold: events by type, parents, days, quotes, names.
import { type GoldNotice } from './gold.ts';
import { type EventMatches, isSameName, matchEvents } from './match-events.ts';
import { type Notice, type NoticeEvent } from './notice.ts';
import { type LineOptions } from './read-lines.ts';
import { flattenText, withoutMargins } from './without-strangers.ts';

export type NoticeScore = {
  readonly file: string;
  readonly matches: EventMatches;
  /** Of the matched events, how many have the gold's parent and day. */
  readonly rightParents: number;
  readonly rightDays: number;
  /** Events whose quote is not a verbatim part of the text. */
  readonly badQuotes: readonly NoticeEvent[];
  /** Names that do not stand in the text. */
  readonly inventedNames: readonly string[];
  readonly missedUnchanged: readonly string[];
  readonly spuriousUnchanged: readonly string[];
  readonly missedContacts: readonly string[];
  readonly spuriousContacts: readonly string[];
};

export function scoreNotice(
  gold: GoldNotice,
  notice: Notice,
  source: string,
  options: LineOptions = {},
): NoticeScore {
  const matches = matchEvents(gold.events, notice.events);
  const singles = matches.matched.flatMap(({ gold: event, found }) =>
    found.slice(0, 1).map((other) => ({ event, other })),
  );
  const phones = (contacts: readonly { readonly phone: string }[]): readonly string[] =>
    contacts.map((contact) => contact.phone.replace(/[^0-9]/g, ''));
  return {
    file: gold.file,
    matches,
    rightParents: singles.filter(
      ({ event, other }) =>
        event.parent === other.parent || isSameName(event.parent ?? '', other.parent ?? ''),
    ).length,
    rightDays: singles.filter(({ event, other }) => event.effective === other.effective).length,
    badQuotes: notice.events.filter((event) => !isVerbatim(event, source)),
    inventedNames: findInventedNames(notice, source, options),
    missedUnchanged: gold.unchanged.filter(
      (name) => !notice.unchanged.some((other) => isSameName(name, other)),
    ),
    spuriousUnchanged: notice.unchanged.filter(
      (name) => !gold.unchanged.some((other) => isSameName(name, other)),
    ),
    missedContacts: phones(gold.contacts).filter((phone) => !phones(notice.contacts).includes(phone)),
    spuriousContacts: phones(notice.contacts).filter((phone) => !phones(gold.contacts).includes(phone)),
  };
}

function isVerbatim(event: NoticeEvent, source: string): boolean {
  return (
    event.quote !== '' &&
    source.slice(event.position.start, event.position.end) === event.quote &&
    !/^#/m.test(event.quote)
  );
}

/** Names in the result that the text does not have, layout spaces and line breaks aside. */
export function findInventedNames(
  notice: Notice,
  source: string,
  options: LineOptions = {},
): readonly string[] {
  const body = flattenText(withoutMargins(source, options));
  const names = notice.events.flatMap((event) => [
    ...event.before,
    ...event.after,
    ...(event.parent === null ? [] : [event.parent]),
  ]);
  return [...new Set([...names, ...notice.unchanged])].filter((name) => !body.includes(flattenText(name)));
}
