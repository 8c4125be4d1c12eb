// The panel's elements: built once, said again in another language without touching the messages.
import { type Language } from '#domain/language.ts';
import { viewComposer, viewFrame, viewHeader, type Frame } from './panel-view.ts';
import { withoutReadings } from './readings.ts';
import { shownText } from './reply-view.ts';
import { fill, toDom } from './to-dom.ts';
import { type WidgetCity, type WidgetSettings } from './widget-mount.ts';
import { uiWords } from './words/ui-words.ts';

export type Panel = {
  readonly element: HTMLElement;
  readonly log: HTMLElement;
  readonly newer: HTMLElement;
  readonly status: HTMLElement;
  /** These are new elements after `translate`. */
  title(): HTMLElement;
  languageMenu(): HTMLElement;
  form(): HTMLFormElement;
  translate(language: Language): void;
};

export function createPanel(city: WidgetCity, settings: WidgetSettings, language: Language): Panel {
  const element = toDom(viewFrame(frameIn(language)));
  element.dataset['theme'] = settings.theme;

  function frameIn(spoken: Language): Frame {
    const { name } = city;
    const names = { ja: name.ja, 'ja-easy': name.ja, en: name.en, vi: name.vi, zh: name.zh, ko: name.ko };
    return { language: spoken, cityName: names[spoken] ?? name.en ?? name.ja, mode: settings.mode };
  }

  function get(selector: string): HTMLElement {
    const found = element.querySelector(selector);
    if (!(found instanceof HTMLElement)) throw new Error(`The panel has no ${selector}.`);
    return found;
  }

  return {
    element,
    log: get('.log'),
    newer: get('.newer'),
    status: get('.status'),
    title: () => get('.title'),
    languageMenu: () => get('select'),
    form() {
      const form = get('.composer');
      if (!(form instanceof HTMLFormElement)) throw new Error('The composer is a form.');
      return form;
    },
    translate(spoken) {
      const words = uiWords(spoken);
      element.lang = words.htmlLang;
      get('.header').replaceWith(toDom(viewHeader(frameIn(spoken))));
      get('.composer').replaceWith(toDom(viewComposer(frameIn(spoken))));
      get('.log').setAttribute('aria-label', withoutReadings(words.messages));
      fill(get('.newer'), ...shownText(words.newAnswer, spoken));
      const heading = element.querySelector('.messages-title');
      if (heading !== null) fill(heading, ...shownText(words.messages, spoken));
    },
  };
}
