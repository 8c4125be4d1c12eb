// Reply -> view: the conclusion, offices as cards, choices as buttons, and what can be done with the answer.
import { type Language } from '#domain/language.ts';
import { type Reply, type ReplyCard, type ReplyContact } from '#replies/reply.ts';
import { withoutReadings, withRuby } from './readings.ts';
import { link, withTelephoneLinks } from './safe-link.ts';
import { h, type ViewElement, type ViewNode } from './view-node.ts';
import { type UiWords } from './words/ui-words.ts';

/** What the citizen has done with the answer so far. */
export type ReplyUse = {
  readonly chosen: string | undefined;
  readonly feedback: 'helpful' | 'wrong-office' | undefined;
  /** False where nothing more can be done with it, e.g. choices of an earlier answer. */
  readonly isCurrent: boolean;
};

/** `tools`: copying and printing, which need JavaScript. */
export type ReplySurface = { readonly words: UiWords; readonly language: Language; readonly tools: boolean };

export function shownText(text: string, language: Language): readonly ViewNode[] {
  return withTelephoneLinks(text, (part) =>
    language === 'ja-easy' ? withRuby(part) : part === '' ? [] : [part],
  );
}

export function viewReply(
  reply: Reply,
  use: ReplyUse,
  { words, language, tools }: ReplySurface,
): ViewElement {
  const show = (text: string): readonly ViewNode[] => shownText(text, reply.lang);
  const lines = (texts: readonly string[], className: string): readonly ViewElement[] =>
    texts.map((text) => h('p', { class: className }, ...show(text)));
  return h(
    'div',
    { class: `message bot ${reply.status}`, lang: uiLang(reply.lang) },
    h('p', { class: 'speaker', lang: words.htmlLang }, ...shownText(words.bot, language)),
    ...reply.emergencyCalls.map((number) => link(`tel:${number}`, 'button emergency', [`☎ ${number}`])),
    ...lines([reply.headline], 'headline'),
    ...lines(reply.paragraphs, 'line'),
    ...reply.cards.map((card) => viewCard(card, reply, words)),
    ...lines(reply.closing, 'line closing'),
    reply.choices.length > 0 && viewChoices(reply, use, words),
    tools && reply.cards.length > 0 && viewTools(reply, show),
    reply.askFeedback && viewFeedback(reply, use, words),
  );
}

function uiLang(language: Language): string {
  return language === 'ja-easy' ? 'ja' : language === 'zh' ? 'zh-Hans' : language;
}

function viewCard(card: ReplyCard, { labels, lang }: Reply, words: UiWords): ViewElement {
  const show = (text: string): readonly ViewNode[] => shownText(text, lang);
  const list = (title: string, items: readonly string[]): ViewElement =>
    h(
      'div',
      { class: 'changes' },
      h('p', { class: 'label' }, ...show(title)),
      h('ul', {}, ...items.map((item) => h('li', {}, ...show(item)))),
    );
  const sources = (): ViewElement =>
    h(
      'details',
      { class: 'sources' },
      h('summary', {}, ...show(labels.source)),
      h('ul', {}, ...card.sources.map((source) => h('li', {}, ...show(source)))),
    );
  return h(
    'section',
    { class: 'card' },
    card.path !== '' && h('p', { class: 'path' }, ...show(card.path)),
    h('h3', { class: 'unit' }, ...show(card.unitName)),
    card.service !== null && h('p', { class: 'service' }, ...show(card.service)),
    ...card.notes.map((note) => h('p', { class: 'line' }, ...show(note))),
    ...card.contacts.map((contact) => viewContact(contact, labels, words, show)),
    card.changes.length > 0 && list(labels.changed, card.changes),
    card.sources.length > 0 && sources(),
  );
}

function viewContact(
  contact: ReplyContact,
  labels: Reply['labels'],
  words: UiWords,
  show: (text: string) => readonly ViewNode[],
): ViewElement {
  const line = (text: string | null, className: string): ViewElement | false =>
    text !== null && text !== '' && h('p', { class: className }, ...show(text));
  return h(
    'div',
    { class: 'contact' },
    h(
      'p',
      { class: 'call' },
      link(contact.href, 'button telephone', [
        h('span', { class: 'hidden' }, ...show(labels.call), ' '),
        h('span', { 'aria-hidden': 'true' }, '☎ '),
        contact.telephone,
      ]),
      h('span', { class: 'whose' }, ...show(contact.label)),
    ),
    line(contact.openState, 'open-state'),
    line(contact.hours, 'line'),
    contact.address !== null &&
      h(
        'p',
        { class: 'line' },
        ...show(contact.address),
        ' ',
        contact.mapUrl !== null &&
          link(contact.mapUrl, 'link map', show(labels.map), withoutReadings(words.newTab)),
      ),
    line(contact.confirmed, 'line confirmed'),
  );
}

/** A used choice stays readable: it is disabled for assistive technology, not removed. */
function viewChoices(reply: Reply, use: ReplyUse, words: UiWords): ViewElement {
  const isUsed = !use.isCurrent || use.chosen !== undefined;
  const button = ({ label, question }: Reply['choices'][number]): ViewElement => {
    const isChosen = use.chosen === question;
    return h(
      'li',
      {},
      h(
        'button',
        {
          type: 'submit',
          class: isChosen ? 'button choice chosen' : 'button choice',
          name: 'choice',
          value: question,
          'data-action': 'choose',
          'data-label': label,
          'aria-disabled': isUsed ? 'true' : undefined,
        },
        ...shownText(label, reply.lang),
        isChosen && h('span', { class: 'hidden' }, ` (${words.selected})`),
      ),
    );
  };
  return h(
    'ul',
    { class: 'choices', role: 'list', 'aria-label': withoutReadings(words.choices) },
    ...reply.choices.map(button),
  );
}

function viewTools({ labels }: Reply, show: (text: string) => readonly ViewNode[]): ViewElement {
  const tool = (action: string, label: string): ViewElement =>
    h('button', { type: 'button', class: 'text-button', 'data-action': action }, ...show(label));
  return h('p', { class: 'tools' }, tool('copy', labels.copy), tool('print', labels.print));
}

function viewFeedback({ labels, lang, cards }: Reply, use: ReplyUse, words: UiWords): ViewElement {
  const unit = cards[0]?.unitId ?? '';
  const button = (feedback: 'helpful' | 'wrong-office', label: string): ViewElement =>
    h(
      'button',
      {
        type: 'submit',
        class: 'button small',
        name: 'feedback',
        value: `${feedback}:${unit}`,
        'data-action': feedback,
        'aria-pressed': use.feedback === feedback ? 'true' : 'false',
      },
      ...shownText(label, lang),
    );
  return h(
    'div',
    { class: 'feedback', role: 'group', 'aria-label': withoutReadings(words.feedback) },
    button('helpful', labels.helpful),
    button('wrong-office', labels.wrongOffice),
    use.feedback !== undefined &&
      h('p', { class: 'line thanks' }, ...shownText(labels.thanksForFeedback, lang)),
  );
}
