// How many ways of asking each record has, per language, against the least it should have.
import { type DirectoryRecords } from '#domain/directory.ts';
import { type Phrases } from '#domain/language.ts';

export type PhraseGap = {
  readonly id: string;
  readonly label: string;
  readonly language: keyof Phrases;
  readonly have: number;
  readonly need: number;
};

export type PhraseCounts = {
  readonly gaps: readonly PhraseGap[];
  /** Records (services and outside bodies) that have at least one sentence in the language, and sentences in all. */
  readonly perLanguage: readonly {
    readonly language: keyof Phrases;
    readonly records: number;
    readonly sentences: number;
  }[];
};

/** Matters of the city's own notice and of other bodies are asked in most ways; the rest need half as many. */
const NEED_JA = { notice: 30, outside: 30, other: 15 } as const;
const NEED_ALWAYS = { jaEasy: 2, en: 2 } as const;
const LANGUAGE_KEYS = ['ja', 'jaEasy', 'en', 'vi', 'zh', 'ko'] as const;

type Spoken = {
  readonly id: string;
  readonly label: string;
  readonly phrases: Phrases;
  readonly needJa: number;
};

export function countPhrases(records: DirectoryRecords): PhraseCounts {
  const spoken: readonly Spoken[] = [
    ...records.services.map(({ id, label, phrases, competent }) => ({
      id,
      label: label.ja,
      phrases,
      needJa: competent.some(({ basis }) => basis === 'notice') ? NEED_JA.notice : NEED_JA.other,
    })),
    ...records.outsideBodies.map(({ id, label, phrases }) => ({
      id,
      label: label.ja,
      phrases,
      needJa: NEED_JA.outside,
    })),
  ];
  const perLanguage = LANGUAGE_KEYS.map((language) => ({
    language,
    records: spoken.filter(({ phrases }) => phrases[language].length > 0).length,
    sentences: spoken.reduce((sum, { phrases }) => sum + phrases[language].length, 0),
  }));
  return { gaps: spoken.flatMap(gapsOf), perLanguage };
}

function gapsOf({ id, label, phrases, needJa }: Spoken): readonly PhraseGap[] {
  const needs = { ja: needJa, ...NEED_ALWAYS };
  return LANGUAGE_KEYS.flatMap((language) => {
    const need = language === 'ja' || language === 'jaEasy' || language === 'en' ? needs[language] : 0;
    const have = phrases[language].length;
    return have >= need ? [] : [{ id, label, language, have, need }];
  });
}
