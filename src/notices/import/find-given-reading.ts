// Finds a unit's reading where the notice gives it in brackets: 資産税課(しさんぜいか).
import { katakanaToHiragana } from '#domain/fold-text.ts';

const KANA = /^\s*[」』]?\s*[(（〔]\s*([ぁ-ゖァ-ヶー・\s]+)\s*[)）〕]/u;

export function findGivenReading(text: string, name: string): string | undefined {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const kana = KANA.exec(text.slice(at + name.length, at + name.length + 60))?.[1];
    if (kana !== undefined) return katakanaToHiragana(kana).replaceAll(/\s+/gu, '');
  }
  return undefined;
}
