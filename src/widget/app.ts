// The conversation itself, loaded by the launcher: connects the panel to the chat.
import { type Language } from '#domain/language.ts';
import { applyStyles } from './apply-styles.ts';
import { createChat, type ChatObserver } from './chat.ts';
import { createComposer, type Composer } from './composer.ts';
import { copyText } from './copy-text.ts';
import { createDirectLineClient } from './direct-line-client.ts';
import { watchIdle } from './kiosk.ts';
import { createLogView } from './log-view.ts';
import { type Message } from './message-view.ts';
import { createPanel } from './panel.ts';
import { addPanelKeys } from './panel-keys.ts';
import { createPanelStage } from './panel-stage.ts';
import { printMessage } from './print-message.ts';
import { readLanguage } from './read-reply.ts';
import { createSessionStore } from './session-store.ts';
import { createStatusLine, type StatusLine } from './status-line.ts';
import { createTranscript } from './transcript.ts';
import { type WidgetControls, type WidgetMount } from './widget-mount.ts';
import { uiWords, type UiWords } from './words/ui-words.ts';

type ReplyMessage = Extract<Message, { kind: 'reply' }>;

window.cityChatApp = mountChat;

function mountChat({ host, root, launcher, settings }: WidgetMount): WidgetControls {
  const now = (): number => performance.timeOrigin + performance.now();
  const store = createSessionStore(() => window.sessionStorage);
  const transcript = createTranscript(store);
  let chosen = readLanguage(store.read('language'));
  const language = (): Language => chosen ?? settings.language;
  const words = (): UiWords => uiWords(language());

  applyStyles(root, CITY_CHAT_CSS, `${settings.base}widget/v1.css`);
  const panel = createPanel(CITY_CHAT_CITY, settings, language());
  const { element, log } = panel;
  root.appendChild(element);
  const logView = createLogView(log, panel.newer);
  const stage = createPanelStage(element, close);
  let status = makeStatus();
  let composer = makeComposer();
  let returnTo: HTMLElement | undefined = launcher;

  const observer: ChatObserver = {
    added(message) {
      logView.add(message, language());
      if (message.kind === 'question') return;
      status.clear();
      tell('answer', {
        status: message.reply.status,
        units: message.reply.cards.map(({ unitId }) => unitId),
      });
    },
    waiting: () => status.waiting(),
    trouble: (kind, canRetry) => status.trouble(words()[kind], canRetry),
    tooMany: (seconds) => status.trouble(words().tooMany(seconds), true),
    cleared() {
      logView.render([], language());
      status.say(words().cleared);
    },
  };
  const chat = createChat({
    client: createDirectLineClient({
      base: `${settings.base}v3/directline`,
      store,
      fetch: (...args) => fetch(...args),
      now,
    }),
    transcript,
    observer,
    language,
    chosenLanguage: () => chosen,
    newId: () =>
      Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-'),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });

  function makeStatus(): StatusLine {
    return createStatusLine(panel.status, {
      words: words(),
      language: language(),
      switchboard: CITY_CHAT_CITY.switchboard,
    });
  }

  function makeComposer(): Composer {
    return createComposer({
      form: panel.form(),
      words: words(),
      language: language(),
      maxGraphemes: CITY_CHAT_CITY.maxGraphemes,
      onSend: (text) => chat.ask(text) || sayBusy(),
      onProblem: (text) => status.say(text),
    });
  }

  function sayBusy(): false {
    status.say(words().busy);
    return false;
  }

  function tell(name: string, detail: object = {}): void {
    host.dispatchEvent(new CustomEvent(`city-chat:${name}`, { bubbles: true, composed: true, detail }));
  }

  /** Resolves when the greeting is there. */
  function open({
    message = '',
    keepFocus = false,
  }: Parameters<WidgetControls['open']>[0] = {}): Promise<void> {
    const { activeElement } = document;
    if (!stage.isShown() && launcher === undefined && activeElement instanceof HTMLElement)
      returnTo = activeElement;
    stage.show();
    store.write('open', '1');
    launcher?.setAttribute('aria-expanded', 'true');
    if (message !== '') composer.set(message);
    // On a phone the heading, so that the keyboard does not cover the greeting.
    if (!keepFocus && element.hasAttribute('data-full')) panel.title().focus();
    else if (!keepFocus) composer.focus();
    tell('open');
    return chat.start();
  }

  function close(): void {
    if (settings.mode === 'page' || !stage.isShown()) return;
    stage.hide();
    store.write('open', '');
    launcher?.setAttribute('aria-expanded', 'false');
    returnTo?.focus();
    tell('close');
  }

  function reset(): void {
    chat.reset();
    composer.set('');
    if (stage.isShown()) void chat.start();
  }

  function translate(): void {
    const draft = composer.text();
    panel.translate(language());
    status = makeStatus();
    composer = makeComposer();
    composer.set(draft);
    logView.render(transcript.all(), language());
  }

  function switchLanguage(next: Language): void {
    chosen = next;
    store.write('language', next);
    void chat.switchLanguage();
    translate();
    panel.languageMenu().focus();
  }

  /** Nothing of one person is left for the next. */
  function leaveToNext(): void {
    chat.reset();
    composer.set('');
    close();
    store.clear();
    chosen = undefined;
    translate();
    status.clear();
    // The page of its own has nothing to close: it greets the next person.
    if (stage.isShown()) void chat.start();
  }

  function choose(message: ReplyMessage, button: HTMLButtonElement): void {
    if (button.getAttribute('aria-disabled') === 'true') return;
    if (!chat.ask(button.value, button.dataset['label'] ?? button.value)) return void sayBusy();
    logView.markChosen(button, language());
    remember(message, { ...message, chosen: button.value });
    // The input, but without raising a phone's keyboard over the answer.
    if (element.hasAttribute('data-full')) log.focus();
    else composer.focus();
  }

  function rate(message: ReplyMessage, feedback: 'helpful' | 'wrong-office', button: Element): void {
    if (message.feedback === feedback) return;
    logView.markFeedback(button, message.reply.labels.thanksForFeedback, message.reply.lang);
    chat.feedback(message, feedback);
    remember(message, { ...message, feedback });
    tell('feedback', { helpful: feedback === 'helpful' });
  }

  function remember(message: ReplyMessage, next: ReplyMessage): void {
    transcript.replace(message, next);
    logView.replace(message, next);
  }

  async function copy(message: ReplyMessage): Promise<void> {
    if (await copyText(message.reply.text, element)) status.say(words().copied);
  }

  function act(action: string, button: HTMLButtonElement): void {
    const found = logView.find(button);
    const message = found?.message.kind === 'reply' ? found.message : undefined;
    if (action === 'close') close();
    else if (action === 'retry') chat.retry();
    else if (action === 'reset') {
      reset();
      composer.focus();
    } else if (found === undefined || message === undefined) return;
    else if (action === 'choose') choose(message, button);
    else if (action === 'helpful' || action === 'wrong-office') rate(message, action, button);
    else if (action === 'copy') void copy(message);
    else if (action === 'print') printMessage(host, found.element);
  }

  element.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const action = button?.dataset['action'];
    if (button !== null && action !== undefined) act(action, button);
  });
  element.addEventListener('change', (event) => {
    const next = event.target instanceof HTMLSelectElement ? readLanguage(event.target.value) : undefined;
    if (next !== undefined) switchLanguage(next);
  });
  addPanelKeys(element, log, settings.mode === 'panel' ? close : undefined);
  window.addEventListener('online', () => chat.retry());
  logView.render(transcript.all(), language());
  if (settings.isKiosk) watchIdle({ panel: element, store, now, onIdle: leaveToNext });
  tell('ready');
  return {
    open: (options) => void open(options),
    close,
    reset,
    ask(question) {
      void open({ keepFocus: true }).then(() => chat.ask(question));
    },
  };
}
