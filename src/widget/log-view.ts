// The log of messages on the page: adds, marks what was used, and knows which message an element belongs to.
import { type Language } from '#domain/language.ts';
import { createLogScroller } from './log-scroller.ts';
import { type Message, viewMessage } from './message-view.ts';
import { shownText } from './reply-view.ts';
import { fill, toDom } from './to-dom.ts';
import { h } from './view-node.ts';
import { uiWords } from './words/ui-words.ts';

export type LogView = {
  /** Replaces everything, e.g. after a reload. */
  render(messages: readonly Message[], language: Language): void;
  add(message: Message, language: Language): void;
  /** The message around an element, and that message's own element. */
  find(inside: Element): { readonly message: Message; readonly element: Element } | undefined;
  replace(message: Message, next: Message): void;
  markChosen(choice: Element, language: Language): void;
  markFeedback(button: Element, thanks: string, language: Language): void;
};

export function createLogView(log: HTMLElement, newer: HTMLElement): LogView {
  const scroller = createLogScroller(log, newer);
  let shown: { message: Message; readonly element: Element }[] = [];

  function append(message: Message, isCurrent: boolean, language: Language): Element {
    const element = toDom(
      viewMessage(message, isCurrent, { words: uiWords(language), language, tools: true }),
    );
    shown.push({ message, element });
    log.appendChild(element);
    return element;
  }

  /** Attributes only: a screen reader does not read the old message again. */
  function retireChoices(): void {
    for (const choice of log.querySelectorAll('.choice')) choice.setAttribute('aria-disabled', 'true');
  }

  return {
    render(messages, language) {
      fill(log);
      shown = [];
      messages.forEach((message, at) => append(message, at === messages.length - 1, language));
      scroller.toEnd();
    },
    add(message, language) {
      if (message.kind === 'question') retireChoices();
      const added = scroller.watch();
      const element = append(message, true, language);
      if (message.kind === 'question') scroller.toEnd();
      else added(element);
    },
    find: (inside) => shown.find(({ element }) => element.contains(inside)),
    replace(message, next) {
      for (const entry of shown) if (entry.message === message) entry.message = next;
    },
    markChosen(choice, language) {
      choice.classList.add('chosen');
      choice.appendChild(
        toDom(h('span', { class: 'hidden' }, ` (`, ...shownText(uiWords(language).selected, language), ')')),
      );
    },
    markFeedback(button, thanks, language) {
      const group = button.parentElement;
      if (group === null) return;
      for (const other of group.querySelectorAll('button'))
        other.setAttribute('aria-pressed', String(other === button));
      if (group.querySelector('.thanks') === null)
        group.appendChild(toDom(h('p', { class: 'line thanks' }, ...shownText(thanks, language))));
    },
  };
}
