// The chat's frame: title, language, log of messages, status line, input.
import { type Language } from '#domain/language.ts';
import { withoutReadings } from './readings.ts';
import { shownText } from './reply-view.ts';
import { h, type ViewElement } from './view-node.ts';
import { UI_LANGUAGES, uiWords } from './words/ui-words.ts';

const CLOSE =
  'M6.4 5 5 6.4 10.6 12 5 17.6 6.4 19l5.6-5.6 5.6 5.6 1.4-1.4-5.6-5.6L19 6.4 17.6 5 12 10.6 6.4 5Z';

export type Frame = {
  readonly language: Language;
  readonly cityName: string;
  readonly mode: 'panel' | 'page';
};

export function viewHeader({ language, cityName, mode }: Frame): ViewElement {
  const words = uiWords(language);
  return h(
    'div',
    { class: 'header' },
    h(
      'div',
      { class: 'header-row' },
      h(
        mode === 'page' ? 'h1' : 'h2',
        { class: 'title', id: 'city-chat-title', tabindex: '-1' },
        ...shownText(words.title(cityName), language),
      ),
      mode === 'panel' &&
        h(
          'button',
          { type: 'button', class: 'icon-button', 'data-action': 'close' },
          h('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: 'icon' }, h('path', { d: CLOSE })),
          ...shownText(words.close, language),
        ),
    ),
    h(
      'div',
      { class: 'header-row tools' },
      h(
        'label',
        { class: 'language' },
        h('span', {}, ...shownText(words.language, language)),
        h(
          'select',
          { 'data-action': 'language' },
          ...UI_LANGUAGES.map((known) => viewOption(known, known === language)),
        ),
      ),
      h(
        'button',
        { type: 'button', class: 'text-button', 'data-action': 'reset' },
        ...shownText(words.reset, language),
      ),
    ),
  );
}

function viewOption(language: Language, isSelected: boolean): ViewElement {
  const { htmlLang, languageName } = uiWords(language);
  return h('option', { value: language, lang: htmlLang, selected: isSelected }, languageName);
}

export function viewComposer({ language }: Frame): ViewElement {
  const words = uiWords(language);
  const show = (text: string): ReturnType<typeof shownText> => shownText(text, language);
  return h(
    'form',
    { class: 'composer', novalidate: true },
    h('label', { for: 'city-chat-input', class: 'label' }, ...show(words.input)),
    h(
      'div',
      { class: 'input-row' },
      h('textarea', {
        id: 'city-chat-input',
        class: 'input',
        rows: '1',
        enterkeyhint: 'send',
        autocomplete: 'off',
        'aria-describedby': 'city-chat-hint city-chat-counter',
        dir: 'auto',
      }),
      h('button', { type: 'submit', class: 'button solid' }, ...show(words.send)),
    ),
    h('p', { class: 'hint', id: 'city-chat-hint' }, ...show(words.privacy)),
    h('p', { class: 'counter', id: 'city-chat-counter' }),
  );
}

export function viewFrame(frame: Frame): ViewElement {
  const words = uiWords(frame.language);
  const isPage = frame.mode === 'page';
  return h(
    isPage ? 'section' : 'dialog',
    {
      class: isPage ? 'cc page' : 'cc panel',
      id: 'city-chat-panel',
      'aria-labelledby': 'city-chat-title',
      lang: words.htmlLang,
    },
    viewHeader(frame),
    isPage && h('h2', { class: 'messages-title hidden' }, ...shownText(words.messages, frame.language)),
    h('div', { class: 'log', role: 'log', tabindex: '0', 'aria-label': withoutReadings(words.messages) }),
    h(
      'button',
      { type: 'button', class: 'button newer', 'data-action': 'newest', hidden: true },
      ...shownText(words.newAnswer, frame.language),
    ),
    h('div', { class: 'status', role: 'status' }),
    viewComposer(frame),
  );
}
