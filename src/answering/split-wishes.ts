// Two separate wishes in one message become two parts; whether both really stand alone is decided on evidence later.

const CONNECTIVES =
  /(?<=[。.!！?？\n])\s*|(?:、|,)?\s*(?:それとは別に|それから|それと|そのほかに|あともう一つ|あともうひとつ|もう一つは|もうひとつは|もう一つ|もうひとつ|もう一件|あと、|あとは|ついでに|併せて|あわせて|一緒に|同時に|加えて|おまけに|と、あと|とあと|また、)\s*|(?<=[んたいすらうるくしてもなよね])し、|(?<=のと|ことと|のも|件と|話と|のか、|のと、|たいのと|相談と)(?:、|\s)+|\b(?:and also|also,?|and then|as well as|plus,?|on top of that|besides,?|and i (?:also|need|want|have))\b|\b(?:and)\b|ngoài ra|đồng thời|và còn|另外|还有|還有|同时|同時|顺便|順便|그리고|또한|그 외에|아울러/giu;

/** At most this many parts are looked at; more is a story, not a list. */
const MAX_PARTS = 6;
const MIN_LENGTH = 3;

export type Split = readonly [string, string];

/** Every way to cut the message in two at a sentence end or a connective, in order. Empty if there is none. */
export function splitWishes(text: string): readonly Split[] {
  const parts = text
    .split(CONNECTIVES)
    .map((part) => part.trim())
    .filter((part) => [...part].length >= MIN_LENGTH);
  if (parts.length < 2 || parts.length > MAX_PARTS) return splitList(text);
  const splits = parts.slice(1).map((_, at): Split => [parts.slice(0, at + 1).join(' '), parts.slice(at + 1).join(' ')]);
  return [...splits, ...splitList(text)];
}

/** 「AとBの窓口」「AのとBを」: a list of two joined by と or や. */
function splitList(text: string): readonly Split[] {
  const splits: Split[] = [];
  for (const match of text.matchAll(/(?:と|や|も|、|て、|ので、|ば、|けど、|が、|たい、|り、)/gu)) {
    const end = match.index + match[0].length;
    const before = text.slice(0, end).trim();
    const after = text.slice(end).trim();
    if ([...before].length >= MIN_LENGTH + 1 && [...after].length >= MIN_LENGTH + 1) splits.push([before, after]);
  }
  return splits.slice(0, MAX_PARTS);
}
