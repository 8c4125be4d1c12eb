// The product's languages as the locale tags of Bot Framework and browsers (BCP 47), and back.
import { languageSchema, type Language } from '#domain/language.ts';

const LOCALES: Readonly<Record<Language, string>> = {
  ja: 'ja-JP',
  // No registered tag exists for やさしい日本語; a private-use subtag is still valid BCP 47.
  'ja-easy': 'ja-x-easy',
  en: 'en-US',
  vi: 'vi-VN',
  zh: 'zh-CN',
  ko: 'ko-KR',
};

export function toLocale(language: Language): string {
  return LOCALES[language];
}

/** The language of a tag such as `vi`, `vi-VN` or `ja-x-easy`; undefined for any language we don't speak. */
export function languageOfLocale(locale: string): Language | undefined {
  const tag = locale.toLowerCase();
  if (/^ja-(?:x-)?easy$/.test(tag)) return 'ja-easy';
  const parsed = languageSchema.safeParse(tag.split(/[-_]/)[0]);
  return parsed.success ? parsed.data : undefined;
}

/** The first language of an `Accept-Language` header that we speak; Japanese if there is none. */
export function languageOfHeader(header: string | undefined): Language {
  const ranges = (header ?? '').slice(0, 200).split(',');
  const weighted = ranges.map((range) => {
    const [tag, ...parameters] = range.trim().split(';');
    const quality = parameters.map((parameter) => /^\s*q=([\d.]{1,5})$/.exec(parameter)?.[1]).find(Boolean);
    return { tag: tag ?? '', weight: quality === undefined ? 1 : Number(quality) };
  });
  const languages = weighted
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => languageOfLocale(tag));
  return languages.find((language) => language !== undefined) ?? 'ja';
}
