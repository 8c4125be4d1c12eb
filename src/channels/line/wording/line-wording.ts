// The sentences that only LINE needs (greeting, stickers, feedback), in each language.
import { type Language } from '#domain/language.ts';
import { type Happening } from '../line-event.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';
import { jaEasy } from './ja-easy.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { vi } from './vi.ts';

export type TopicId = 'water' | 'waste' | 'residents' | 'tax' | 'children' | 'welfare';

/** `label` is shown on the menu and in quick replies (at most 20 grapheme clusters); a tap asks `question`. */
export type TopicWording = { readonly label: string; readonly question: string };

export type UnreadableKind = Extract<Happening, { kind: 'unreadable' }>['what'];

export type LineWording = {
  /** The language's own name, for choosing it. */
  readonly languageName: string;
  readonly greeting: string;
  readonly howToAsk: string;
  readonly privacy: string;
  /** Said once when added to a group: answers come only when mentioned. */
  readonly joined: string;
  readonly unreadable: Readonly<Record<UnreadableKind, string>>;
  readonly location: string;
  /** `kilometres` in a straight line, already rounded. */
  nearestOffice(name: string, kilometres: string): string;
  readonly thanksHelpful: string;
  readonly thanksWrongOffice: string;
  readonly languageChosen: string;
  readonly chooseLanguage: string;
  readonly topics: Readonly<Record<TopicId, TopicWording>>;
};

const WORDINGS: Readonly<Record<Language, LineWording>> = {
  ja,
  'ja-easy': jaEasy,
  en,
  vi,
  zh,
  ko,
};

export function lineWording(language: Language): LineWording {
  return WORDINGS[language];
}
