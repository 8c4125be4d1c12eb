// Two separate wishes in one message become two parts; whether both really stand alone is decided on evidence later.

/**
 * How plainly a cut stands between two wishes. `said`: the citizen says that there are two things (それと, ついでに,
 * 両方, also …); `added`: what follows is added with も; `told`: nothing but the end of a sentence or clause.
 */
export type Cue = 'said' | 'added' | 'told';
export type Split = { readonly parts: readonly [string, string]; readonly cue: Cue };

/** Words that count wishes. */
const PLURAL =
  /両方|どっちも|どちらも|二つ|ふたつ|2つ|二件|2件|三つ|3つ|全部|いっぺんに|一度に|同じ日に|同時に|それぞれ|まとめて|both|two things|cả hai|两件|兩件|都想|둘 다|두 가지/iu;
/** 「、両方お願いします」 at the end counts the wishes and is none itself. */
const COUNTING_TAIL =
  /[、。,\s]+(?:両方|どっちも|どちらも|二つとも|ふたつとも|全部|いっぺんに|一度に|まとめて|それぞれ|同じ(?:窓口|所|ところ|日)で)[^、。,]{0,12}[。!?！？]?$/u;
const ENDS_AS_QUESTION = /(?:か|かな|の|ん|かね|やろ|じゃろ)?[?？]$|か[。.]?$/u;

const EXPLICIT =
  /[、。,.\s]*(?:それとは別に|それから|それと|ほいから|ほんで|そいで|そういえば|そういや|のに加え(?:て)?|および|及び|ならびに|[&＆]|そのほかに|あともう一つ|あともうひとつ|もう一つは|もうひとつは|もう一つ|もうひとつ|もう一件|ついでに|併せて|あわせて|同時に|加えて|おまけに|しかも|それに|そんうえ|その上|そのうえ|話は変わ(?:る|り)[^、,。]{0,4}(?:けど|が)|別件で|とあと|[②-⑤➁→+＋])[、,\s]*|(?<=[。、!?\s])(?:あとは?|また|ほかに(?:も)?|他に(?:も)?)[、,\s]*|(?<=のと|たいと|ことと|件と|話と)[、,\s]+(?:あと)?|(?<=のと)(?=[^、。]{4})|(?<=[ぁ-ゖ]{3})と[ 　]+(?=[ぁ-ゖ]{3})|(?<=の件)(?:と|、)|(?<![るうくすつぬむぶぐいだっ])と、(?=[^、。]{3})|(?<=[\s:：])2[.)、]?(?=[^\d\s年月日時人回つ歳才])|\b(?:and also|also|as well as|plus|on top of that|besides|while i(?:'|’)?m at it|by the way)\b[,\s]*|ngoài ra|đồng thời|và còn|còn nữa|另外|还有|還有|还要|還要|还想|還想|也要|也想|同时|同時|顺便|順便|그리고|또한|그 외에|아울러/giu;
const IMPLICIT =
  /(?<=[。.!?！？\n])\s*|\b(?:and i|and)\b|(?:たい|り|て|ので|ば|けど|が|い|[\p{Script=Han}\p{Script=Katakana}ー])、|(?<=けど)\s|(?<=[\p{L}\p{N}])(?:と|や)(?=[\p{L}\p{N}]{4})|\s(?:và|và cả)\s|[，,]?(?:和|跟|以及)|(?:하고|랑|이랑|와|과)\s|(?<=고),?\s|(?<=\p{Script=Han}{3})，|(?<=[a-z]{2}),\s/giu;

/** 「〜し、〜し」 counts up troubles. */
const ENUMERATING =
  /(?:(?<=[んたいすらうるくよやだ])し、?|(?<=[んたいうるの])わ、)(?=[^てたまよなかっいゃゅょ、。]{3})/gu;
/** 「税金の口座もいっしょに」: a clause that begins by adding something. */
const ADDING =
  /(?:[、。,.!?！？]\s*|(?<=(?:です|ます|した|ません|[たるいん]))\s+)(?=[^、。!?も]{2,22}(?<!(?:どこ|だれ|誰|何|なに)に|[てでとかど何誰今度回])も(?![うしら]))/gu;

/** 「税金も国民年金も払えない」「国保や年金の相談」: two things that share what is said of them. */
const COORDINATED =
  /([\p{Script=Han}\p{Script=Katakana}ー]{2,10})(?:も|や|と)([\p{Script=Han}\p{Script=Katakana}ー]{2,10})(?=[もをのはがに、])/gu;

/** At most this many cuts of each kind are looked at; more is a story, not a list. */
const MAX_CUTS = 4;
const MIN_LENGTH = 3;

function cutsOf(text: string, pattern: RegExp, cue: Cue): readonly Split[] {
  const splits: Split[] = [];
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const before = text.slice(0, cue === 'said' ? match.index : end).trim();
    const after = text.slice(end).trim();
    if ([...before].length >= MIN_LENGTH && [...after].length >= MIN_LENGTH)
      splits.push({ parts: [before, after], cue });
  }
  return splits.slice(0, MAX_CUTS);
}

/** Each of the two things with all that surrounds them. */
function shareRest(text: string): readonly Split[] {
  return [...text.matchAll(COORDINATED)].slice(0, MAX_CUTS).map((match): Split => {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    return {
      parts: [`${before}${match[1] ?? ''}${after}`, `${before}${match[2] ?? ''}${after}`],
      cue: 'added',
    };
  });
}

/** Every way to cut the message in two, the plainest first, each place once. Empty if there is none. */
export function splitWishes(message: string): readonly Split[] {
  const isPlural = PLURAL.test(message);
  const text = message.replace(COUNTING_TAIL, '');
  const listed = cutsOf(text, ENUMERATING, isPlural ? 'said' : 'told');
  const told = cutsOf(text, IMPLICIT, 'told').map(({ parts }): Split => {
    const isSaid = isPlural || parts.every((part) => ENDS_AS_QUESTION.test(part));
    return { parts, cue: isSaid ? 'said' : 'told' };
  });
  const all = [
    ...cutsOf(text, EXPLICIT, 'said'),
    ...cutsOf(text, ADDING, 'added'),
    ...shareRest(text),
    ...listed,
    ...told,
  ];
  const seen = new Set<string>();
  return all.filter(({ parts }) => seen.size !== seen.add(parts[1]).size);
}
