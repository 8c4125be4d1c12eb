// The chat as a plain page: one form that works without JavaScript, with the conversation so far.
import { textIn, type Language } from '#domain/language.ts';
import { viewMessage, type Message } from '#widget/message-view.ts';
import { withoutReadings } from '#widget/readings.ts';
import { shownText } from '#widget/reply-view.ts';
import { h, type ViewElement, type ViewNode } from '#widget/view-node.ts';
import { UI_LANGUAGES, uiWords } from '#widget/words/ui-words.ts';
import { renderPage } from './page-shell.ts';
import { type CitySummary } from './web-chat-deps.ts';

/** UTF-16 units: above the 500 characters a question may have, below what makes a form too large to be read. */
const MAX_UNITS = '750';

export type ChatPage = {
  readonly language: Language;
  /** True once the citizen has picked the language; it then decides the answers' language as well. */
  readonly isChosen: boolean;
  readonly city: CitySummary;
  readonly messages: readonly Message[];
  /** Carries the conversation from one form to the next; empty before the first question. */
  readonly token: string;
  /** Names this form, so that sending it twice asks once. */
  readonly formId: string;
  readonly problem: string | undefined;
  /** What the citizen wrote and could not be sent. */
  readonly draft: string;
  readonly styles: string;
  /** A PC that several people use: the script clears it when nobody is there. */
  readonly isKiosk: boolean;
  /** A page that already holds a conversation stays as it is, without the script. */
  readonly hasScript: boolean;
};

export function renderChatPage(page: ChatPage): string {
  const words = uiWords(page.language);
  const title = words.title(textIn(page.city.name, page.language === 'ja-easy' ? 'ja' : page.language));
  const problem = page.problem === undefined ? '' : `${withoutReadings(page.problem)} - `;
  return renderPage({
    lang: words.htmlLang,
    title: `${problem}${withoutReadings(title)}`,
    styles: page.styles,
    script: page.hasScript ? scriptOf(page) : undefined,
    content: [
      h(
        'main',
        {},
        h(
          'div',
          { class: 'plain', id: 'plain' },
          h('h1', { class: 'title' }, ...shownText(title, page.language)),
          viewForm(page),
        ),
      ),
    ],
  });
}

function scriptOf({ language, isKiosk }: ChatPage): Readonly<Record<string, string>> {
  const script = { src: 'widget/v1.js', 'data-mode': 'page', 'data-target': '#plain', 'data-lang': language };
  return isKiosk ? { ...script, 'data-kiosk': '' } : script;
}

function viewForm(page: ChatPage): ViewElement {
  const { language, messages } = page;
  const words = uiWords(language);
  const show = (text: string): readonly ViewNode[] => shownText(text, language);
  return h(
    'form',
    { method: 'post', action: 'chat#answer', 'accept-charset': 'utf-8' },
    h('input', { type: 'hidden', name: 'token', value: page.token }),
    h('input', { type: 'hidden', name: 'form', value: page.formId }),
    h('input', { type: 'hidden', name: 'page', value: language }),
    page.isChosen && h('input', { type: 'hidden', name: 'chosen', value: language }),
    viewLanguages(language),
    h('h2', { class: 'hidden' }, ...show(words.messages)),
    ...messages.map((message, at) => viewSection(message, at === messages.length - 1, language)),
    page.problem !== undefined && h('p', { class: 'problem', role: 'alert' }, ...show(page.problem)),
    h(
      'div',
      { class: 'section' },
      h('label', { for: 'question', class: 'label' }, ...show(words.input)),
      h(
        'textarea',
        {
          id: 'question',
          name: 'question',
          class: 'input',
          rows: '3',
          maxlength: MAX_UNITS,
          'aria-describedby': 'hint',
          dir: 'auto',
        },
        page.draft,
      ),
      h('p', { class: 'hint', id: 'hint' }, ...show(words.privacy)),
      h('p', {}, h('button', { type: 'submit', class: 'button solid' }, ...show(words.send))),
    ),
  );
}

function viewLanguages(current: Language): ViewElement {
  const button = (language: Language): ViewElement => {
    const { htmlLang, languageName } = uiWords(language);
    const isCurrent = language === current;
    return h(
      'button',
      {
        type: 'submit',
        class: 'button small',
        name: 'lang',
        value: language,
        lang: htmlLang,
        'aria-pressed': String(isCurrent),
      },
      languageName,
    );
  };
  const label = withoutReadings(uiWords(current).language);
  return h('div', { class: 'languages', role: 'group', 'aria-label': label }, ...UI_LANGUAGES.map(button));
}

/** The newest answer is where the browser goes after sending. Choices of earlier answers stay usable here. */
function viewSection(message: Message, isNewest: boolean, language: Language): ViewElement {
  const view = viewMessage(message, true, { words: uiWords(language), language, tools: false });
  return isNewest ? h('div', { id: 'answer', tabindex: '-1' }, view) : view;
}
