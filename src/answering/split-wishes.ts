// Two separate wishes in one message become two parts; whether both really stand alone is decided on evidence later.

/** `explicit`: a connective says that something else follows (それと, ついでに, also …). */
export type Split = { readonly parts: readonly [string, string]; readonly explicit: boolean };

const EXPLICIT =
  /[、。,.\s]*(?:それとは別に|それから|それと|ほいから|ほんで|そいで|そういえば|そういや|のに加え(?:て)?|および|及び|ならびに|[&＆]|そのほかに|あともう一つ|あともうひとつ|もう一つは|もうひとつは|もう一つ|もうひとつ|もう一件|ついでに|併せて|あわせて|同時に|加えて|おまけに|とあと|[②➁])[、,\s]*|(?<=[。、!?\s])(?:あとは?|また|ほかに(?:も)?|他に(?:も)?)[、,\s]*|(?<=のと|たいと|ことと|件と|話と)[、,\s]+(?:あと)?|(?<=のと)(?=[^、。]{4})|(?<=の件)(?:と|、)|(?<![るうくすつぬむぶぐいだっ])と、(?=[^、。]{5})|(?<=[\s:：])2[.)、]?(?=[^\d\s年月日時人回つ歳才])|\b(?:and also|also|as well as|plus|on top of that|besides)\b[,\s]*|ngoài ra|đồng thời|và còn|còn nữa|另外|还有|還有|同时|同時|顺便|順便|그리고|또한|그 외에|아울러/giu;
const IMPLICIT = /(?<=[。.!?！？\n])\s*|\b(?:and i|and)\b|(?<=[んたいすらうるくしもなよ])し、|(?:たい|り|て|ので|ば|けど|が|し|い)、|(?<=[んいたる])し(?=[^てたまよなかっい、。])|(?<=[\p{L}\p{N}])(?:と|や)(?=[\p{L}\p{N}]{4})|\s(?:và|và cả)\s|[，,]?(?:和|跟|以及)|(?:하고|랑|이랑|와|과)\s/giu;

/** At most this many cuts of each kind are looked at; more is a story, not a list. */
const MAX_CUTS = 4;
const MIN_LENGTH = 4;

function cutsOf(text: string, pattern: RegExp, explicit: boolean): readonly Split[] {
  const splits: Split[] = [];
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const before = text.slice(0, explicit ? match.index : end).trim();
    const after = text.slice(end).trim();
    if ([...before].length >= MIN_LENGTH && [...after].length >= MIN_LENGTH) splits.push({ parts: [before, after], explicit });
  }
  return splits.slice(0, MAX_CUTS);
}

/** Every way to cut the message in two, cuts at explicit connectives first. Empty if there is none. */
export function splitWishes(text: string): readonly Split[] {
  return [...cutsOf(text, EXPLICIT, true), ...cutsOf(text, IMPLICIT, false)];
}
