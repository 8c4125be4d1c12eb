// Writes out the short forms in which the emergency file notes whole families of wordings.

const GROUP = /\(([^()]*)\)/u;
const GROUP_WITH_GAP = /\(([^()]*…[^()]*)\)/u;
/** Endings of a Japanese verb that tell of now or just now, in standard speech and in western dialects. */
const NOW_ENDINGS = '(て|た|とる|とっ|とり|とん|ちょ|ちる|ちま|ちゃ|よる|よっ|よう|よん|まし)';
const NOW = /[〜~]/gu;

/** `首(を|)(絞|しめ)` means every combination of the alternatives, `燃え〜` the verb with any ending of now. */
export function toAlternatives(written: string): readonly string[] {
  return expand(written.replace(NOW, NOW_ENDINGS), GROUP);
}

/** The parts of a term around its gaps (`…`), each with its alternatives; a choice of gaps makes several terms. */
export function toPartAlternatives(written: string): readonly (readonly string[])[][] {
  return expand(written, GROUP_WITH_GAP).map((one) => one.split('…').map(toAlternatives));
}

function expand(written: string, pattern: RegExp): readonly string[] {
  const group = pattern.exec(written);
  if (group === null) return [written];
  const before = written.slice(0, group.index);
  const after = written.slice(group.index + group[0].length);
  return (group[1] ?? '').split('|').flatMap((choice) => expand(before + choice + after, pattern));
}

const MARKS = /\p{M}/gu;

/** Vietnamese is often typed without its marks; a single bare word could be English, several hardly. */
export function toVietnameseSpellings(part: string, written: string): readonly string[] {
  const bare = part.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  return bare === part || !/[ …]/u.test(written) ? [part] : [part, bare];
}
