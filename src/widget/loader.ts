// The script of the pasted line: shows the launcher at once and loads the conversation only when it is wanted.
import { type Language } from '#domain/language.ts';
import { applyStyles } from './apply-styles.ts';
import { createSessionStore } from './session-store.ts';
import { LAUNCHER_LABELS } from './words/launcher-labels.ts';
import { type WidgetControls, type WidgetSettings } from './widget-mount.ts';

const ICON =
  'M4 4h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H9l-5 4v-4a2 2 0 0 1-2-2V6c0-1.1.9-2 2-2Zm3 5v2h10V9H7Zm0 4v2h7v-2H7Z';

const script =
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript
    : document.querySelector<HTMLScriptElement>('script[src*="/widget/v1.js"]');
const data = script?.dataset ?? {};
const settings: WidgetSettings = {
  base: new URL('../', script?.src ?? document.baseURI).href,
  language: languageOf(data['lang'] ?? document.documentElement.lang),
  mode: data['mode'] === 'page' ? 'page' : 'panel',
  isKiosk: data['kiosk'] !== undefined,
  theme: data['theme'] === 'light' || data['theme'] === 'dark' ? data['theme'] : 'auto',
};
const store = createSessionStore(() => window.sessionStorage);

function languageOf(tag: string): Language {
  const lower = tag.toLowerCase();
  const known = LAUNCHER_LABELS.find(([language]) => language === lower || language === lower.split('-')[0]);
  return lower === 'ja-easy' || lower === 'ja-x-easy' ? 'ja-easy' : (known?.[0] ?? 'ja');
}

/** A class because custom elements have to be one. */
class CityChat extends HTMLElement {
  #controls: Promise<WidgetControls> | undefined;
  #launcher: HTMLButtonElement | undefined;

  connectedCallback(): void {
    if (this.shadowRoot !== null) return;
    const root = this.attachShadow({ mode: 'open' });
    if (settings.mode === 'page') {
      void this.#load(root).then(replaceFallback);
      return;
    }
    applyStyles(root, CITY_CHAT_LAUNCHER_CSS, `${settings.base}widget/v1.css`);
    if (data['launcher'] !== 'none')
      this.#launcher = addLauncher(root, (isOpen) => (isOpen ? this.close() : this.open()));
    // Open on the earlier page: stays open here, except where it would cover the whole screen.
    if (
      store.read('open') === '1' &&
      window.matchMedia('(min-width: 668px) and (min-height: 500px)').matches
    ) {
      void this.#load(root).then((controls) => controls.open({ keepFocus: true }));
    }
  }

  /** Opens the conversation; `message` is put into the input, ready to be sent. */
  open(options: { readonly message?: string } = {}): void {
    this.#use((controls) => controls.open(options));
  }

  close(): void {
    this.#use((controls) => controls.close());
  }

  /** Forgets the conversation, here and on the server. */
  reset(): void {
    this.#use((controls) => controls.reset());
  }

  /** Opens the conversation and asks at once. */
  ask(question: string): void {
    this.#use((controls) => controls.ask(question));
  }

  #use(work: (controls: WidgetControls) => void): void {
    if (this.shadowRoot !== null) void this.#load(this.shadowRoot).then(work);
  }

  #load(root: ShadowRoot): Promise<WidgetControls> {
    const loading =
      this.#controls ??
      loadApp().then((app) => app({ host: this, root, launcher: this.#launcher, settings }));
    this.#controls = loading;
    // Without a network the next click tries again; the launcher is a link to the plain page then.
    loading.catch(() => {
      this.#controls = undefined;
      if (settings.mode === 'panel') window.location.assign(`${settings.base}chat?lang=${settings.language}`);
    });
    return loading;
  }
}

function addLauncher(root: ShadowRoot, toggle: (isOpen: boolean) => void): HTMLButtonElement {
  const button = document.createElement('button');
  const label =
    data['label'] ?? LAUNCHER_LABELS.find(([language]) => language === settings.language)?.[1] ?? '';
  button.type = 'button';
  button.className = 'launcher';
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-controls', 'city-chat-panel');
  button.dataset['theme'] = settings.theme;
  button.lang = settings.language === 'ja-easy' ? 'ja' : settings.language;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICON);
  svg.appendChild(path);
  const text = document.createElement('span');
  text.textContent = label;
  button.append(svg, text);
  button.addEventListener('click', () => toggle(button.getAttribute('aria-expanded') === 'true'));
  root.appendChild(button);
  return button;
}

function loadApp(): Promise<NonNullable<Window['cityChatApp']>> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = settings.base + CITY_CHAT_APP;
    element.async = true;
    // Pages whose policy names a nonce instead of our address trust what a trusted script adds with it.
    if (script?.nonce !== undefined && script.nonce !== '') element.nonce = script.nonce;
    element.addEventListener('load', () =>
      window.cityChatApp === undefined ? reject(new Error('city-chat')) : resolve(window.cityChatApp),
    );
    element.addEventListener('error', () => {
      element.remove();
      reject(new Error('city-chat'));
    });
    document.head.appendChild(element);
  });
}

function start(): void {
  if (document.querySelector('city-chat') !== null) return;
  const fallback = data['target'] === undefined ? null : document.querySelector(data['target']);
  const chat = document.createElement('city-chat');
  // The plain page stays until the conversation can take its place.
  if (fallback === null) document.body.appendChild(chat);
  else fallback.insertAdjacentElement('beforebegin', chat);
  document.addEventListener('click', (event) => {
    const opener = event.target instanceof Element ? event.target.closest('[data-city-chat-open]') : null;
    if (opener === null || !(chat instanceof CityChat)) return;
    event.preventDefault();
    chat.open({ message: opener.getAttribute('data-city-chat-open') ?? '' });
  });
}

/** What was typed while the script was on its way comes along. */
function replaceFallback(controls: WidgetControls): void {
  const fallback = data['target'] === undefined ? null : document.querySelector(data['target']);
  const input = fallback?.querySelector('textarea');
  const hadFocus = input !== null && document.activeElement === input;
  controls.open({ message: input?.value ?? '', keepFocus: !hadFocus });
  fallback?.remove();
}

if (customElements.get('city-chat') === undefined) {
  customElements.define('city-chat', CityChat);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}
