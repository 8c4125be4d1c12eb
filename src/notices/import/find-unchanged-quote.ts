// Finds the words with which a notice says that a unit stays as it is.
const STAYS =
  /引き続き|変更(?:は)?(?:ありません|なし|しません|ございません)|変わりません|変わらず|従来|存続|現行どおり|現行のまま/u;

/** The sentence, cut at its stop; undefined when no sentence says so in one line. */
export function findUnchangedQuote(text: string, name: string): string | undefined {
  const sentences = text.split(/(?<=。)|\n/u).map((sentence) => sentence.trim());
  const found = sentences.find((sentence) => sentence.includes(name) && STAYS.test(sentence));
  return found?.slice(found.indexOf(name)).replace(/。$/u, '');
}
