// Folds spelling differences that never change the meaning, so that texts can be compared.

/** Characters nobody sees: zero-width, bidi controls, soft hyphen, fillers, tags, variation selectors. */
const INVISIBLE =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\u{E0000}-\u{E0FFF}]/gu;

/** C0 and C1 controls except tab and line breaks. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

const DASHES = /[‐‑‒–—―−﹣－]/g;
const TILDES = /[〜～∼˜]/g;
const KATAKANA = /[\u30A1-\u30F6\u30FD\u30FE]/g;
/** Code points between a katakana letter and its hiragana twin (Unicode blocks 30A0 and 3040). */
const KATAKANA_TO_HIRAGANA = 0x60;

/** Removes control and invisible characters and replaces lone surrogates (U+FFFD); keeps everything a reader can see. */
export function stripInvisible(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, '').replace(CONTROL, '');
}

/** Width and compatibility forms folded (NFKC), dashes and tildes unified; still readable text. */
export function normalizeText(text: string): string {
  return stripInvisible(stripInvisible(text).normalize('NFKC'))
    .replace(DASHES, '-')
    .replace(TILDES, '~')
    .replace(/[ \t\u3000\u00A0]+/g, ' ')
    .trim();
}

/** Katakana letters become hiragana; the prolonged sound mark stays. */
export function katakanaToHiragana(text: string): string {
  return text.replace(KATAKANA, (letter) =>
    String.fromCodePoint((letter.codePointAt(0) ?? 0) - KATAKANA_TO_HIRAGANA),
  );
}

/** The form in which two spellings of the same words are equal: normalised, lower case, hiragana. Idempotent. */
export function foldText(text: string): string {
  return katakanaToHiragana(normalizeText(text).toLowerCase()).normalize('NFKC');
}
