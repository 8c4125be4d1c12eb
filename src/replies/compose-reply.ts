// Answer -> what is said: the conclusion first, then the office, what changed, and as of when.
import { type AnswerContact, type AnswerFacts, type Referral } from '#domain/answer.ts';
import { type Directory } from '#domain/directory.ts';
import { type Reply, type ReplyCard, type ReplyContact } from './reply.ts';
import { renderPlainText } from './render-plain-text.ts';
import { wordingFor } from './wording-for.ts';
import { type ShownUnit, type Wording } from './wording/wording.ts';

/** More changes than these are left to the page of all changes. */
const MAX_CHANGES = 2;
/** An answer for a day this long after the organisation described says so. */
const GROWN_OLD_DAYS = 366;

export function composeReply(facts: AnswerFacts, directory: Directory): Reply {
  const wording = wordingFor(facts.lang);
  const cards = facts.referrals.map((referral) => toCard(referral, facts, wording, directory));
  const reply: Omit<Reply, 'text'> = {
    lang: facts.lang,
    status: facts.status,
    headline: headline(facts, wording, directory),
    paragraphs: paragraphs(facts, wording, directory),
    cards,
    choices: facts.choices.map(({ label, question }) => ({ label, question })),
    closing: closing(facts, wording),
    emergencyCalls: facts.emergency?.call ?? [],
    labels: wording.labels,
    askFeedback: facts.status === 'answered' || facts.status === 'outside',
  };
  return { ...reply, text: renderPlainText(reply, wording) };
}

function shownUnit(id: string, path: readonly string[], name: string, directory: Directory): ShownUnit {
  const unit = directory.findUnit(id);
  return { name, path, reading: unit?.reading ?? '', english: unit?.labels?.en ?? null };
}

function headline(facts: AnswerFacts, wording: Wording, directory: Directory): string {
  switch (facts.status) {
    case 'answered': {
      const [first] = facts.referrals;
      if (first === undefined) return '';
      if (facts.referrals.length > 1) return wording.referSeveral(facts.referrals.length);
      return wording.refer(
        shownUnit(first.unit.id, first.unit.path, first.unit.name, directory),
        first.service?.label ?? null,
      );
    }
    case 'clarification':
      return wording.askBack;
    case 'outside':
      return facts.outside === null ? '' : wording.outside(facts.outside.name, facts.outside.why);
    case 'emergency':
      return facts.emergency === null ? '' : wording.emergency(facts.emergency.call, facts.emergency.id);
    case 'unanswered':
      return wording.unanswered(facts.reason ?? 'no-match', cityName(facts, directory));
    default:
      return facts.status satisfies never;
  }
}

function cityName({ lang }: AnswerFacts, { city }: Directory): string {
  return lang === 'ja' || lang === 'ja-easy' ? city.name.ja : (city.name[lang] ?? city.name.ja);
}

function paragraphs(facts: AnswerFacts, wording: Wording, directory: Directory): readonly string[] {
  const shown = new Set(facts.referrals.map(({ unit }) => unit.id));
  const named = facts.named
    .filter(
      ({ name, now }) =>
        !(now.length === 1 && now.some((unit) => shown.has(unit.id) && name.endsWith(unit.name))),
    )
    .map(({ name, now }) => {
      const isSame = now.some((unit) => name.endsWith(unit.name) && now.length === 1);
      return wording.named(
        name,
        now.map((unit) => unit.path.join(' ')),
        !isSame,
      );
    });
  const outside = facts.outside === null ? [] : outsideLines(facts.outside, wording);
  const after = facts.status === 'emergency' ? [wording.afterEmergency] : [];
  const several =
    facts.referrals.length > 1 || facts.status === 'outside'
      ? facts.referrals.map((referral) =>
          wording.refer(
            shownUnit(referral.unit.id, referral.unit.path, referral.unit.name, directory),
            referral.service?.label ?? null,
          ),
        )
      : [];
  return [...named, ...several, ...outside, ...after];
}

function outsideLines(outside: NonNullable<AnswerFacts['outside']>, wording: Wording): readonly string[] {
  const others = outside.alternatives.length === 0 ? [] : [wording.outsideOthers(outside.alternatives)];
  return [wording.outsideTelephone(outside.telephone), ...others];
}

function closing(facts: AnswerFacts, wording: Wording): readonly string[] {
  const lines: string[] = [];
  if (facts.referrals.some((referral) => referral.basis === 'assumed')) lines.push(wording.assumed(''));
  const needsSwitchboard =
    facts.status === 'clarification' ||
    facts.status === 'outside' ||
    (facts.status === 'unanswered' &&
      ['no-match', 'fault', 'switched-off', 'nonsense'].includes(facts.reason ?? ''));
  if (needsSwitchboard) lines.push(wording.switchboard(facts.switchboard.telephone));
  if (facts.referrals.length > 0) {
    const age = (Date.parse(facts.asOf) - Date.parse(facts.knowledge.orgAsOf)) / 86_400_000;
    lines.push(age > GROWN_OLD_DAYS ? wording.orgAsOf(facts.knowledge.orgAsOf) : wording.asOf(facts.asOf));
  }
  return lines;
}

function toCard(referral: Referral, facts: AnswerFacts, wording: Wording, directory: Directory): ReplyCard {
  const unit = shownUnit(referral.unit.id, referral.unit.path, referral.unit.name, directory);
  const latest = referral.changes
    .toSorted((a, b) => (a.effective < b.effective ? 1 : -1))
    .slice(0, MAX_CHANGES);
  return {
    unitId: referral.unit.id,
    unitName: wording.unitName(unit),
    path: referral.unit.path.slice(0, -1).join(' '),
    service: referral.service?.label ?? null,
    notes: referral.notes,
    contacts: referral.contactPoints.map((contact) => toContact(contact, wording)),
    changes: latest.map((change) => wording.change(change, change.effective > facts.asOf, false)),
    sources: referral.sources
      .filter(({ id }) => id !== 'common-practice')
      .map(({ title, quote }) => wording.source(title, quote)),
  };
}

function toContact(contact: AnswerContact, wording: Wording): ReplyContact {
  const [day, time] = contact.nextOpening?.split(' ') ?? [];
  const closed = day === undefined || time === undefined ? null : wording.closedUntil(day, time);
  const hours = contact.hours === null ? null : wording.hours(contact.hours);
  return {
    telephone: contact.telephone,
    label: wording.contactLabel(contact.role, contact.of),
    href: `tel:${contact.telephone.replace(/\D/g, '')}`,
    openState: contact.openNow === true ? wording.openNow(hours ?? '') : closed,
    hours,
    address: contact.address,
    mapUrl: contact.address === null ? null : mapUrlOf(contact.address),
    confirmed: contact.confirmed === null ? null : wording.confirmed(contact.confirmed),
  };
}

/** A map search needs no key: https://developers.google.com/maps/documentation/urls/get-started */
function mapUrlOf(address: string): string {
  return `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(address)}`;
}
