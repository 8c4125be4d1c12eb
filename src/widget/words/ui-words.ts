// Every word of the chat's own surface, per language; what the bot says comes from the server.
import { type Language } from '#domain/language.ts';
import { chinese } from './chinese.ts';
import { easyJapanese } from './easy-japanese.ts';
import { english } from './english.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import { vietnamese } from './vietnamese.ts';

export type UiWords = {
  /** The language's own name, for choosing it. */
  readonly languageName: string;
  /** Of `lang` attributes: BCP 47. */
  readonly htmlLang: string;
  title(city: string): string;
  readonly close: string;
  readonly reset: string;
  readonly language: string;
  /** Label of the log of messages. */
  readonly messages: string;
  readonly you: string;
  readonly bot: string;
  readonly input: string;
  readonly privacy: string;
  readonly send: string;
  readonly waiting: string;
  left(characters: number): string;
  tooLong(max: number): string;
  readonly empty: string;
  readonly newAnswer: string;
  readonly newTab: string;
  readonly offline: string;
  readonly failed: string;
  readonly retry: string;
  /** Followed by the switchboard's number. */
  readonly callInstead: string;
  tooMany(seconds: number): string;
  readonly busy: string;
  readonly copied: string;
  readonly cleared: string;
  readonly feedback: string;
  readonly choices: string;
  readonly selected: string;
};

const WORDS: Readonly<Record<Language, UiWords>> = {
  ja: japanese,
  'ja-easy': easyJapanese,
  en: english,
  vi: vietnamese,
  zh: chinese,
  ko: korean,
};

/** In the order of the language menu. The browser can't load `LANGUAGES` of the domain: a schema library comes with it. */
export const UI_LANGUAGES: readonly Language[] = ['ja', 'ja-easy', 'en', 'vi', 'zh', 'ko'];

export function uiWords(language: Language): UiWords {
  return WORDS[language];
}
