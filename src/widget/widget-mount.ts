// What the loader hands to the rest of the widget once that has arrived.
import { type Language, type Multilingual } from '#domain/language.ts';

export type WidgetSettings = {
  /** Address of the server, ending in a slash. */
  readonly base: string;
  readonly language: Language;
  /** `page`: the whole conversation stands in the page instead of in a panel over it. */
  readonly mode: 'panel' | 'page';
  /** Clears itself after three idle minutes, for a PC that several people use. */
  readonly isKiosk: boolean;
  readonly theme: 'auto' | 'light' | 'dark';
};

export type WidgetMount = {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly launcher: HTMLElement | undefined;
  readonly settings: WidgetSettings;
};

/** `keepFocus`: opened by the page rather than by the citizen, so the focus stays where it is. */
export type WidgetControls = {
  open(options?: { readonly message?: string; readonly keepFocus?: boolean }): void;
  close(): void;
  reset(): void;
  ask(question: string): void;
};

/** Written into the script by the server, so that it is there without a network. */
export type WidgetCity = {
  readonly name: Multilingual;
  readonly switchboard: string;
  readonly maxGraphemes: number;
};

declare global {
  interface Window {
    cityChatApp?: (mount: WidgetMount) => WidgetControls;
  }
  /** The city, the styles of the panel and of the launcher: put in front of the scripts by the server. */
  const CITY_CHAT_CITY: WidgetCity;
  const CITY_CHAT_CSS: string;
  const CITY_CHAT_LAUNCHER_CSS: string;
  /** Address of the rest of the widget relative to the loader's base, with its content hash. */
  const CITY_CHAT_APP: string;
}
