// The one place beside the log that speaks to screen readers: waiting, copied, offline, too many messages.
import { type Language } from '#domain/language.ts';
import { link } from './safe-link.ts';
import { shownText } from './reply-view.ts';
import { fill } from './to-dom.ts';
import { h, type ViewNode } from './view-node.ts';
import { type UiWords } from './words/ui-words.ts';

export type StatusLine = {
  say(text: string): void;
  /** Says it only if the answer takes longer than a second, and takes it back when called. */
  waiting(): () => void;
  /** Something went wrong: with the switchboard's number, and a button to send again. */
  trouble(text: string, canRetry: boolean): void;
  clear(): void;
};

const WAITING_AFTER_MS = 1000;

export function createStatusLine(
  element: HTMLElement,
  deps: {
    readonly words: UiWords;
    readonly language: Language;
    readonly switchboard: string;
  },
): StatusLine {
  const { words, language, switchboard } = deps;
  const show = (text: string): readonly ViewNode[] => shownText(text, language);

  function set(className: string, ...views: readonly ViewNode[]): void {
    element.className = className === '' ? 'status' : `status ${className}`;
    fill(element, ...views);
  }

  return {
    say: (text) => set('', h('p', { class: 'line' }, ...show(text))),
    waiting() {
      const timer = setTimeout(
        () =>
          set(
            'waiting',
            h(
              'p',
              { class: 'line' },
              h('span', { class: 'dots', 'aria-hidden': 'true' }),
              ...show(words.waiting),
            ),
          ),
        WAITING_AFTER_MS,
      );
      return () => {
        clearTimeout(timer);
        if (element.classList.contains('waiting')) set('');
      };
    },
    trouble(text, canRetry) {
      const number = link(`tel:${switchboard.replace(/\D/g, '')}`, 'link', [switchboard]);
      set(
        'trouble',
        h('p', { class: 'line' }, ...show(text)),
        h('p', { class: 'line' }, ...show(words.callInstead), ' ', number),
        ...(canRetry
          ? [
              h(
                'button',
                { type: 'button', class: 'button small', 'data-action': 'retry' },
                ...show(words.retry),
              ),
            ]
          : []),
      );
    },
    clear: () => set(''),
  };
}
