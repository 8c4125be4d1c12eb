// All sentences that teach the models, each with what it asks for.
import { officeKey } from '#domain/competence.ts';
import { type Directory } from '#domain/directory.ts';
import { type Language, type Phrases } from '#domain/language.ts';

export type TargetKind = 'service' | 'outside' | 'topic' | 'none';

/** Something a message can be about. `office` groups the services of one section (and its successors). */
export type Target = { readonly kind: TargetKind; readonly id: string; readonly office: string };

/** `written`: false for labels and keywords, which are never held out in cross-validation. */
export type CorpusEntry = {
  readonly text: string;
  readonly language: Language;
  readonly target: Target;
  readonly written: boolean;
};

const LANGUAGE_KEYS = { ja: 'ja', jaEasy: 'ja-easy', en: 'en', vi: 'vi', zh: 'zh', ko: 'ko' } as const;

export function targetsOf(directory: Directory): readonly Target[] {
  return [
    ...directory.services.map((service) => ({
      kind: 'service' as const,
      id: service.id,
      office: officeKey(directory, service),
    })),
    ...directory.outsideBodies.map(({ id }) => ({ kind: 'outside' as const, id, office: `outside:${id}` })),
    ...directory.topics.map(({ id }) => ({ kind: 'topic' as const, id, office: `topic:${id}` })),
    ...directory.nonQuestions.map(({ id }) => ({ kind: 'none' as const, id, office: `none:${id}` })),
  ];
}

export function corpusOf(directory: Directory): readonly CorpusEntry[] {
  const targets = new Map(targetsOf(directory).map((target) => [target.id, target]));
  const records = [
    ...directory.services,
    ...directory.outsideBodies,
    ...directory.topics.map((topic) => ({ ...topic, keywords: [] })),
    ...directory.nonQuestions.map((group) => ({ ...group, keywords: [], label: undefined })),
  ];
  return records.flatMap((record) => {
    const target = targets.get(record.id);
    if (target === undefined) return [];
    const labels = record.label === undefined ? [] : Object.entries(record.label);
    return [
      ...spoken(record.phrases, target),
      ...labels.flatMap(([key, text]) => entry(key, text, target, false)),
      ...(record.keywords.length === 0 ? [] : entry('ja', record.keywords.join('、'), target, false)),
    ];
  });
}

function spoken(phrases: Phrases, target: Target): readonly CorpusEntry[] {
  return Object.entries(phrases).flatMap(([key, texts]) =>
    texts.flatMap((text) => entry(key, text, target, true)),
  );
}

function entry(
  key: string,
  text: string | undefined,
  target: Target,
  written: boolean,
): readonly CorpusEntry[] {
  if (text === undefined || !isLanguageKey(key)) return [];
  return [{ text, language: LANGUAGE_KEYS[key], target, written }];
}

function isLanguageKey(key: string): key is keyof typeof LANGUAGE_KEYS {
  return Object.hasOwn(LANGUAGE_KEYS, key);
}
