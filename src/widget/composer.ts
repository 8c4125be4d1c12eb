// The input: sends on Enter but never while a word is being composed, counts characters, grows with its text (by rows: a strict policy may forbid style attributes).
import { graphemeLength } from './grapheme-length.ts';
import { shownText } from './reply-view.ts';
import { fill } from './to-dom.ts';
import { type Language } from '#domain/language.ts';
import { type UiWords } from './words/ui-words.ts';

export type Composer = {
  text(): string;
  set(text: string): void;
  focus(): void;
  hasFocus(): boolean;
};

/** The count appears when this many characters are left. */
const COUNT_FROM = 100;
/** Screen readers hear the count only after a pause in typing. */
const PAUSE_MS = 1000;
const MAX_ROWS = 5;

/** Safari ends the composition before the Enter that confirmed it; that key still has the code 229 (WebKit 165004). */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- no other property tells it
  return event.isComposing || event.keyCode === 229;
}

export function createComposer(deps: {
  readonly form: HTMLFormElement;
  readonly words: UiWords;
  readonly language: Language;
  readonly maxGraphemes: number;
  /** True if the question was taken: the input is emptied. */
  readonly onSend: (text: string) => boolean;
  readonly onProblem: (text: string) => void;
}): Composer {
  const { form, words, language, maxGraphemes } = deps;
  const input = form.querySelector('textarea');
  const counter = form.querySelector('.counter');
  if (input === null || counter === null) throw new Error('The composer has no input.');
  let pause: ReturnType<typeof setTimeout> | undefined;

  function send(): void {
    const text = input?.value.trim() ?? '';
    if (text === '') deps.onProblem(words.empty);
    else if (graphemeLength(text) > maxGraphemes) deps.onProblem(words.tooLong(maxGraphemes));
    else if (deps.onSend(text)) set('');
  }

  function set(text: string): void {
    if (input === null) return;
    input.value = text;
    changed();
  }

  function changed(): void {
    if (input === null || counter === null) return;
    input.rows = 1;
    while (input.scrollHeight > input.clientHeight && input.rows < MAX_ROWS) input.rows += 1;
    const left = maxGraphemes - graphemeLength(input.value.trim());
    const isTooLong = left < 0;
    if (isTooLong) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    const text = left > COUNT_FROM ? '' : isTooLong ? words.tooLong(maxGraphemes) : words.left(left);
    fill(counter, ...shownText(text, language));
    clearTimeout(pause);
    if (isTooLong) pause = setTimeout(() => deps.onProblem(words.tooLong(maxGraphemes)), PAUSE_MS);
  }

  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    send();
  });
  input.addEventListener('input', changed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  return {
    text: () => input.value,
    set,
    focus: () => input.focus(),
    hasFocus: () => form.getRootNode() instanceof ShadowRoot && input.matches(':focus'),
  };
}
