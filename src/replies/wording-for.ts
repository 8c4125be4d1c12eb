// The wording of each language.
import { type Language } from '#domain/language.ts';
import { chinese } from './wording/zh.ts';
import { easyJapanese } from './wording/ja-easy.ts';
import { english } from './wording/en.ts';
import { japanese } from './wording/ja.ts';
import { korean } from './wording/ko.ts';
import { vietnamese } from './wording/vi.ts';
import { type Wording } from './wording/wording.ts';

const WORDINGS: Readonly<Record<Language, Wording>> = {
  ja: japanese,
  'ja-easy': easyJapanese,
  en: english,
  vi: vietnamese,
  zh: chinese,
  ko: korean,
};

export function wordingFor(language: Language): Wording {
  return WORDINGS[language];
}
