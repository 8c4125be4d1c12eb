// Unknown JSON -> Reply, field by field; an activity of another bot without one becomes its plain text.
import { type Language } from '#domain/language.ts';
import { type Reply, type ReplyCard, type ReplyChoice, type ReplyContact } from '#replies/reply.ts';
import { UI_LANGUAGES } from './words/ui-words.ts';
import { field, readList, readText, readTextOrNull } from './read-json.ts';

const STATUSES: readonly Reply['status'][] = [
  'answered',
  'clarification',
  'outside',
  'emergency',
  'unanswered',
];

export function readLanguage(value: unknown): Language | undefined {
  return UI_LANGUAGES.find((language) => language === value);
}

/** Undefined if there is nothing to show. */
export function readReply(value: unknown): Reply | undefined {
  const status = STATUSES.find((known) => known === field(value, 'status'));
  if (status === undefined) return undefined;
  const labels = field(value, 'labels');
  const label = (name: keyof Reply['labels']): string => readText(field(labels, name));
  return {
    lang: readLanguage(field(value, 'lang')) ?? 'ja',
    status,
    headline: readText(field(value, 'headline')),
    paragraphs: readList(field(value, 'paragraphs'), readText),
    cards: readList(field(value, 'cards'), readCard),
    choices: readList(field(value, 'choices'), readChoice),
    closing: readList(field(value, 'closing'), readText),
    emergencyCalls: (['119', '110'] as const).filter((number) =>
      readList(field(value, 'emergencyCalls'), readText).includes(number),
    ),
    labels: {
      call: label('call'),
      map: label('map'),
      changed: label('changed'),
      source: label('source'),
      helpful: label('helpful'),
      wrongOffice: label('wrongOffice'),
      thanksForFeedback: label('thanksForFeedback'),
      copy: label('copy'),
      print: label('print'),
    },
    askFeedback: field(value, 'askFeedback') === true,
    text: readText(field(value, 'text')),
  };
}

function readCard(value: unknown): ReplyCard {
  return {
    unitId: readText(field(value, 'unitId')),
    unitName: readText(field(value, 'unitName')),
    path: readText(field(value, 'path')),
    service: readTextOrNull(field(value, 'service')),
    notes: readList(field(value, 'notes'), readText),
    contacts: readList(field(value, 'contacts'), readContact),
    changes: readList(field(value, 'changes'), readText),
    sources: readList(field(value, 'sources'), readText),
  };
}

function readContact(value: unknown): ReplyContact {
  return {
    telephone: readText(field(value, 'telephone')),
    label: readText(field(value, 'label')),
    href: readText(field(value, 'href')),
    openState: readTextOrNull(field(value, 'openState')),
    hours: readTextOrNull(field(value, 'hours')),
    address: readTextOrNull(field(value, 'address')),
    mapUrl: readTextOrNull(field(value, 'mapUrl')),
    confirmed: readTextOrNull(field(value, 'confirmed')),
  };
}

function readChoice(value: unknown): ReplyChoice {
  return { label: readText(field(value, 'label')), question: readText(field(value, 'question')) };
}
