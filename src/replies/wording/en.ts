// English: plain words; the unit's Japanese name is always given, because signs and staff use it.
import { type AnswerChange } from '#domain/answer.ts';
import { type UnansweredReason, type Wording } from './wording.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function day(isoDate: string): string {
  const [year, month, date] = isoDate.split('-').map(Number);
  return `${date ?? ''} ${MONTHS[(month ?? 1) - 1] ?? ''} ${year ?? ''}`;
}

const listed = (names: readonly string[]): string => names.join(' and ');

function change({ kind, effective, before, after }: AnswerChange, isFuture: boolean): string {
  const from = `${isFuture ? 'From' : 'Since'} ${day(effective)}: `;
  switch (kind) {
    case 'rename':
      return `${from}${listed(before)} is called ${listed(after)}.`;
    case 'merge':
      return `${from}${listed(before)} are merged into ${listed(after)}.`;
    case 'split':
      return `${from}${listed(before)} is split into ${listed(after)}.`;
    case 'establish':
      return before.length > 0
        ? `${from}${listed(after)} is new; it gathers engineers of ${listed(before)}.`
        : `${from}${listed(after)} is new.`;
    case 'abolish':
      return `${from}${listed(before)} no longer exists.`;
    case 'transferDuty':
      return `${from}the duty moves from ${listed(before)} to ${listed(after)}.`;
    case 'moveUnder':
      return `${from}${listed(after)} belongs to another department.`;
    case 'relocate':
      return `${from}${listed(after)} is in another place.`;
    case 'reorganise':
      return `${from}${listed(before)} are reorganised into ${listed(after)}.`;
    case 'establishPost':
      return `${from}there is a new post, ${listed(after)}.`;
    default:
      return kind satisfies never;
  }
}

const UNANSWERED: Readonly<Record<UnansweredReason, (city: string) => string>> = {
  greeting: (city) =>
    `Hello. I tell you which office of ${city} handles your matter. Just write what you need, such as "my water bill is too high".`,
  thanks: () => 'You are welcome. Ask again any time.',
  goodbye: () => 'Thank you. Come back any time.',
  'bot-identity': (city) =>
    `I am an automatic guide to the offices of ${city}, not a person. Write what you need and I name the office and how to reach it.`,
  'chit-chat': () => 'I can only help with city office matters. Please write what you need.',
  'off-topic': () => 'I cannot help with that. I answer questions about city offices.',
  attack: () => 'I cannot do that. I answer questions about city offices.',
  nonsense: () => 'I could not read that. Please try a few plain words, such as "water bill" or "garbage".',
  'no-match': () =>
    'I could not find the right office. Please say it in other words, or call the switchboard.',
  empty: () => 'Please write your question.',
  'too-long': () => 'That is too long. Please ask in 500 characters or fewer.',
  'personal-data': () =>
    'Please do not write personal numbers or contacts (nothing was kept). Just say what it is about.',
  'switched-off': () => 'This guide is switched off for now. Please call the switchboard.',
  fault: () => 'Sorry, something went wrong. Please try again soon, or call the switchboard.',
};

export const english: Wording = {
  labels: {
    call: 'Call',
    map: 'Map',
    changed: 'What changed',
    source: 'Source',
    helpful: 'Helpful',
    wrongOffice: 'Wrong office',
    thanksForFeedback: 'Thank you for telling us.',
    copy: 'Copy',
    print: 'Print',
  },
  unitName: ({ name, english: translated }) => (translated === null ? name : `${translated} (${name})`),
  day,
  refer: ({ name, english: translated, path }, service) => {
    const full = [...path.slice(0, -1), name].join(' ');
    const shown = translated === null ? full : `${translated} (${full})`;
    return service === null ? `${shown}.` : `${service}: please contact the ${shown}.`;
  },
  referSeveral: (count) => `These ${count} offices can help:`,
  contactLabel: (role, of) => (role === 'switchboard' ? 'City Hall switchboard' : of),
  openNow: () => 'Open now',
  closedUntil: (isoDate, time) => `Closed now. Opens ${day(isoDate)} at ${time}`,
  hours: (hours) => hours.replace('平日', 'Weekdays'),
  confirmed: (isoDate) => `as of ${day(isoDate)}`,
  change,
  named: (name, now, isFormer) =>
    now.length === 0
      ? `${name} no longer exists.`
      : isFormer
        ? `${name} is now ${listed(now)}.`
        : `${name} still exists.`,
  source: (title, quote) => (quote === null ? title : `${title}: ${quote}`),
  assumed: () =>
    'This is the usual office in Japanese cities, not confirmed by the city. Please check with the switchboard.',
  askBack: 'What is it about? Please choose.',
  choiceLine: (number, label) => `${number}. ${label}`,
  outside: (name, why) => `This is not handled by the city. Please contact: ${name}. ${why}`,
  outsideOthers: (names) => `Depending on the matter, it may also be: ${names.join(', ')}.`,
  outsideTelephone: (telephone) =>
    telephone === null ? 'We have no confirmed phone number for it.' : `Phone ${telephone}`,
  emergency: (calls) => `Call ${calls.join(' or ')} now. Get away from danger first.`,
  afterEmergency: 'For anything that is not urgent, please write again afterwards.',
  unanswered: (reason, city) => UNANSWERED[reason](city),
  switchboard: (telephone) => `If unsure, call City Hall: ${telephone} (Japanese).`,
  asOf: (isoDate) => `Answer for ${day(isoDate)}.`,
  orgAsOf: (isoDate) => `Office names are those of ${day(isoDate)} and may have changed since.`,
  masked: 'Personal numbers or contacts were removed from your message.',
};
