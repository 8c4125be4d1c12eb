// The rules of やさしい日本語 that a machine can check (Immigration Services Agency guideline of 2020, Shizuoka's checklist).

/** Characters of a sentence, readings and spaces left out. */
const MAX_SENTENCE = 60;
const READING = /（[ぁ-んァ-ヶー・]+）/gu;
const SENTENCE_END =
  /(?:です|ます|ました|ません|ませんでした|でした|ください|でしょう|こんにちは|どういたしまして|すみません)(?:か)?$/u;

/** Kanji that no （reading） right behind them covers: 忘れ物（わすれもの） and 書（か）いて are covered. */
function unreadKanji(text: string): readonly string[] {
  let rest = text;
  for (const { index, 0: reading } of [...text.matchAll(READING)].toReversed()) {
    const before = rest.slice(0, index);
    const word = wordReadAs(before, reading.slice(1, -1));
    rest = before.slice(0, before.length - word.length) + rest.slice(index + reading.length);
  }
  return [...rest.matchAll(/[\p{Script=Han}々]+/gu)].map(([kanji]) => kanji);
}

/** The longest end of `before` that begins with a kanji and can be read so; its kana must stand in the reading. */
function wordReadAs(before: string, reading: string): string {
  const [tail = ''] = /[\p{Script=Han}々ぁ-んー]*$/u.exec(before) ?? [];
  const starts = [...tail.matchAll(/[\p{Script=Han}]/gu)].map(({ index }) => tail.slice(index));
  return (
    starts.find((word) => new RegExp(`^${word.replace(/[\p{Script=Han}々]/gu, '.+')}$`, 'u').test(reading)) ??
    ''
  );
}

/** What is wrong with a label; `text` may be a word or a part of a sentence. */
export function lintEasyWords(text: string): readonly string[] {
  const unread = unreadKanji(text).map((kanji) => `「${kanji}」 has no reading`);
  return [...(/[〜～~]/u.test(text) ? ['「〜」 is hard to read: から or まで'] : []), ...unread];
}

/** What is wrong with whole sentences. */
export function lintEasySentences(text: string): readonly string[] {
  const sentences = text
    .split(/[。\n]/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  return [
    ...lintEasyWords(text),
    ...sentences.flatMap((sentence) => {
      const plain = sentence.replace(READING, '');
      const length = [...plain.replace(/\s/gu, '')].length;
      return [
        ...(length > MAX_SENTENCE ? [`${length} characters: ${sentence}`] : []),
        ...(SENTENCE_END.test(plain) ? [] : [`does not end in です・ます: ${sentence}`]),
      ];
    }),
  ];
}
