// The reading of a unit's name: as staff gave it, as the notice prints it, else put together from a word list.
import { findGivenReading } from './find-given-reading.ts';

/** `isDerived`: put together by machine and to be checked. */
export type NameReading = { readonly kana: string; readonly isDerived: boolean };

const HIRAGANA = /^[ぁ-ゖー・]+$/u;

/** `derive` may know no reading, or one that isn't all hiragana. */
export function readUnitName(
  name: string,
  text: string,
  given: ReadonlyMap<string, string>,
  derive: (name: string) => string | undefined,
): NameReading | undefined {
  const printed = given.get(name) ?? findGivenReading(text, name);
  if (printed !== undefined && HIRAGANA.test(printed)) return { kana: printed, isDerived: false };
  const derived = derive(name);
  return derived !== undefined && HIRAGANA.test(derived) ? { kana: derived, isDerived: true } : undefined;
}
