// The conversation itself, loaded by the launcher: builds the panel and connects it to the chat.
import { type Language } from '#domain/language.ts';
import { applyStyles } from './apply-styles.ts';
import { createChat } from './chat.ts';
import { createComposer, type Composer } from './composer.ts';
import { copyText } from './copy-text.ts';
import { createDirectLineClient } from './direct-line-client.ts';
import { watchIdle } from './kiosk.ts';
import { createLogView } from './log-view.ts';
import { createPanelStage } from './panel-stage.ts';
import { addPanelKeys } from './panel-keys.ts';
import { viewComposer, viewFrame, viewHeader, type Frame } from './panel-view.ts';
import { printMessage } from './print-message.ts';
import { readLanguage } from './read-reply.ts';
import { createSessionStore } from './session-store.ts';
import { createStatusLine, type StatusLine } from './status-line.ts';
import { toDom } from './to-dom.ts';
import { createTranscript } from './transcript.ts';
import { type WidgetControls, type WidgetMount } from './widget-mount.ts';
import { uiWords } from './words/ui-words.ts';

window.cityChatApp = mountChat;

function mountChat({ host, root, launcher, settings }: WidgetMount): WidgetControls {
  const now = (): number => performance.timeOrigin + performance.now();
  const store = createSessionStore(() => window.sessionStorage);
  const transcript = createTranscript(store);
  const client = createDirectLineClient({
    base: `${settings.base}v3/directline`,
    store,
    fetch: (...args) => fetch(...args),
    now,
  });
  let chosen = readLanguage(store.read('language'));
  const language = (): Language => chosen ?? settings.language;

  applyStyles(root, CITY_CHAT_CSS, `${settings.base}widget/v1.css`);
  const panel = toDom(viewFrame(frame()));
  panel.dataset['theme'] = settings.theme;
  root.appendChild(panel);
  const log = get('.log');
  const logView = createLogView(log, get('.newer'));
  const stage = createPanelStage(panel, close);
  let status: StatusLine = makeStatus();
  let composer: Composer = makeComposer();

  const chat = createChat({
    client,
    transcript,
    language,
    chosenLanguage: () => chosen,
    newId: () =>
      Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-'),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    observer: {
      added(message) {
        logView.add(message, language());
        if (message.kind === 'reply') {
          status.clear();
          tell('answer', {
            status: message.reply.status,
            units: message.reply.cards.map(({ unitId }) => unitId),
          });
        }
      },
      waiting: () => status.waiting(),
      trouble: (kind, canRetry) => status.trouble(uiWords(language())[kind], canRetry),
      tooMany: (seconds) => status.trouble(uiWords(language()).tooMany(seconds), true),
      cleared() {
        logView.render([], language());
        status.say(uiWords(language()).cleared);
      },
    },
  });

  function frame(): Frame {
    const { name } = CITY_CHAT_CITY;
    const inLanguage = {
      ja: name.ja,
      'ja-easy': name.ja,
      en: name.en,
      vi: name.vi,
      zh: name.zh,
      ko: name.ko,
    };
    return {
      language: language(),
      cityName: inLanguage[language()] ?? name.en ?? name.ja,
      mode: settings.mode,
    };
  }

  function get(selector: string): HTMLElement {
    const element = panel.querySelector(selector);
    if (!(element instanceof HTMLElement)) throw new Error(`The panel has no ${selector}.`);
    return element;
  }

  function makeStatus(): StatusLine {
    return createStatusLine(get('.status'), {
      words: uiWords(language()),
      language: language(),
      switchboard: CITY_CHAT_CITY.switchboard,
    });
  }

  function makeComposer(): Composer {
    const form = get('.composer');
    if (!(form instanceof HTMLFormElement)) throw new Error('The composer is a form.');
    return createComposer({
      form,
      words: uiWords(language()),
      language: language(),
      maxGraphemes: CITY_CHAT_CITY.maxGraphemes,
      onSend(text) {
        const isTaken = chat.ask(text);
        if (!isTaken) status.say(uiWords(language()).busy);
        return isTaken;
      },
      onProblem: (text) => status.say(text),
    });
  }

  function tell(name: string, detail: object = {}): void {
    host.dispatchEvent(new CustomEvent(`city-chat:${name}`, { bubbles: true, composed: true, detail }));
  }

  function open({ message = '', keepFocus = false }: Parameters<WidgetControls['open']>[0] = {}): void {
    stage.show();
    store.write('open', '1');
    launcher?.setAttribute('aria-expanded', 'true');
    if (message !== '') composer.set(message);
    // On a phone the heading, so that the keyboard does not cover the greeting.
    if (!keepFocus && panel.hasAttribute('data-full')) get('.title').focus();
    else if (!keepFocus) composer.focus();
    void chat.start();
    tell('open');
  }

  function close(): void {
    if (settings.mode === 'page' || !stage.isShown()) return;
    stage.hide();
    store.write('open', '');
    launcher?.setAttribute('aria-expanded', 'false');
    launcher?.focus();
    tell('close');
  }

  function reset(): void {
    const wasOpen = stage.isShown();
    chat.reset();
    composer.set('');
    if (wasOpen) void chat.start();
  }

  async function switchLanguage(next: Language): Promise<void> {
    chosen = next;
    store.write('language', next);
    const draft = composer.text();
    const greeting = chat.switchLanguage();
    get('.header').replaceWith(toDom(viewHeader(frame())));
    get('.composer').replaceWith(toDom(viewComposer(frame())));
    panel.lang = uiWords(next).htmlLang;
    status = makeStatus();
    composer = makeComposer();
    composer.set(draft);
    logView.render(transcript.all(), next);
    get('select').focus();
    await greeting;
  }

  function act(action: string, button: Element): void {
    const found = logView.find(button);
    const message = found?.message;
    switch (action) {
      case 'close':
        return close();
      case 'reset':
        reset();
        return composer.focus();
      case 'retry':
        return chat.retry();
      case 'choose':
        if (message?.kind === 'reply' && button instanceof HTMLButtonElement) choose(message, button);
        return;
      case 'helpful':
      case 'wrong-office':
        if (message?.kind === 'reply') giveFeedback(message, action, button);
        return;
      case 'copy':
        if (message?.kind === 'reply')
          void copyText(message.reply.text, panel).then(
            (isCopied) => isCopied && status.say(uiWords(language()).copied),
          );
        return;
      case 'print':
        if (found !== undefined) printMessage(host, found.element);
        return;
      default:
        return;
    }
  }

  type ReplyMessage = Parameters<typeof chat.feedback>[0];

  function choose(message: ReplyMessage, button: HTMLButtonElement): void {
    if (button.getAttribute('aria-disabled') === 'true') return;
    if (!chat.ask(button.value, button.dataset['label'] ?? button.value))
      return status.say(uiWords(language()).busy);
    logView.markChosen(button, language());
    remember(message, { ...message, chosen: button.value });
    // The input, but without raising a phone's keyboard over the answer.
    if (panel.hasAttribute('data-full')) log.focus();
    else composer.focus();
  }

  function giveFeedback(message: ReplyMessage, feedback: 'helpful' | 'wrong-office', button: Element): void {
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

  panel.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button[data-action]') : null;
    const action = button?.getAttribute('data-action');
    if (button !== null && typeof action === 'string') act(action, button);
  });
  panel.addEventListener('change', (event) => {
    const next = event.target instanceof HTMLSelectElement ? readLanguage(event.target.value) : undefined;
    if (next !== undefined) void switchLanguage(next);
  });
  addPanelKeys(panel, log, settings.mode === 'panel' ? close : undefined);
  window.addEventListener('online', () => chat.retry());
  logView.render(transcript.all(), language());
  if (settings.isKiosk) {
    watchIdle({
      panel,
      store,
      now,
      onIdle: () => {
        chat.reset();
        composer.set('');
        close();
      },
    });
  }
  tell('ready');
  return {
    open,
    close,
    reset,
    ask(question) {
      open({ keepFocus: true });
      chat.ask(question);
    },
  };
}
