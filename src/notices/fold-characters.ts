// Folds characters one for one (width, dashes, brackets, arrows), so that rules need one spelling and offsets stay.

/** Look-alikes on the left become the character on the right; every character is one UTF-16 unit. */
const TWINS: readonly (readonly [string, string])[] = [
  ['\t\u00A0\u2002\u2003\u2009\u200A\u202F\u3000', ' '],
  ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\uFF0D', '-'],
  ['\u301C\u223C\uFF5E', '~'],
  ['\u21D2\u27A1\u2794\u279C\u279D\u279E\u27A0\u27F6\u21E8\u27AA\u27A9', '→'],
  ['\u21D3\u2B07\u21E9', '↓'],
  ['\u21D0\u2B05\u27F5\u21E6', '←'],
  ['\u300E\u201C\u301D\uFE41\uFE43', '「'],
  ['\u300F\u201D\u301F\uFE42\uFE44', '」'],
  ['\u3014[{\uFF3B\uFF5B\uFE35', '('],
  ['\u3015]}\uFF3D\uFF5D\uFE36', ')'],
  ['\u22EE\uFE19\u22EF', '…'],
  ['<\u3008\u300A\u226A\u00AB\uFF1C', '【'],
  ['>\u3009\u300B\u226B\u00BB\uFF1E', '】'],
  ['\uFF65\u2022\u2219\u00B7', '・'],
  [',\uFF0C', '、'],
  ['\uFF5C', '|'],
  ['\u260E\u260F', '電'],
];

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;
/** Private-use characters serve as signs for names and brackets inside this folder, so none may come from outside. */
const PRIVATE_USE = /[\uE000-\uF8FF]/g;
const ASCII_ARROW = /[-=]>/g;

const folded = new Map<string, string>();
for (const [many, one] of TWINS) for (const twin of many) folded.set(twin, one);

function foldCharacter(character: string): string {
  const twin = folded.get(character);
  if (twin !== undefined) return twin;
  const code = character.charCodeAt(0);
  if (code < FULL_WIDTH_FIRST || code > FULL_WIDTH_LAST) return character;
  const narrow = String.fromCharCode(code - FULL_WIDTH_SHIFT);
  return folded.get(narrow) ?? narrow;
}

/** `text` with the same length, in the spelling the rules of this folder are written in. */
export function foldCharacters(text: string): string {
  let result = '';
  const arrows = text.replace(ASCII_ARROW, '→ ').replace(PRIVATE_USE, '□').replaceAll('\r', ' ');
  for (let index = 0; index < arrows.length; index += 1) result += foldCharacter(arrows.charAt(index));
  return result;
}
