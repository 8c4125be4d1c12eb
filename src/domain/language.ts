// The languages the product speaks, and texts that exist in several of them.
import { z } from 'zod';

/** `ja-easy` is やさしい日本語: short sentences and readings for people who are learning Japanese. */
export const LANGUAGES = ['ja', 'ja-easy', 'en', 'vi', 'zh', 'ko'] as const;

export const languageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof languageSchema>;

/** A label in Japanese and, where an editor wrote them, in the other languages. */
export const multilingualSchema = z
  .strictObject({
    ja: z.string().trim().min(1),
    jaEasy: z.string().trim().min(1).optional(),
    en: z.string().trim().min(1).optional(),
    vi: z.string().trim().min(1).optional(),
    zh: z.string().trim().min(1).optional(),
    ko: z.string().trim().min(1).optional(),
  })
  .readonly();
export type Multilingual = z.infer<typeof multilingualSchema>;

/** Citizens' own sentences, per language. */
export const phrasesSchema = z
  .strictObject({
    ja: z.array(z.string().trim().min(1)).default([]),
    jaEasy: z.array(z.string().trim().min(1)).default([]),
    en: z.array(z.string().trim().min(1)).default([]),
    vi: z.array(z.string().trim().min(1)).default([]),
    zh: z.array(z.string().trim().min(1)).default([]),
    ko: z.array(z.string().trim().min(1)).default([]),
  })
  .readonly();
export type Phrases = z.infer<typeof phrasesSchema>;

/** The text in `language`, else easy Japanese falls back to Japanese, and every other language to English. */
export function textIn(text: Multilingual, language: Language): string {
  if (language === 'ja') return text.ja;
  if (language === 'ja-easy') return text.jaEasy ?? text.ja;
  return text[language] ?? text.en ?? text.ja;
}
