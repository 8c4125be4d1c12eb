// Removes the bot's own @name from a message, so that only the question is left.

export type Mentionee = {
  /** Position and length in UTF-16 code units; missing for @All. */
  readonly index?: number | undefined;
  readonly length?: number | undefined;
  readonly isSelf?: boolean | undefined;
};

export function stripSelfMentions(text: string, mentionees: readonly Mentionee[]): string {
  const own = mentionees
    .filter((mentionee) => mentionee.isSelf === true)
    .map(({ index = 0, length = 0 }) => ({ index, length }))
    .sort((a, b) => b.index - a.index);
  let rest = text;
  for (const { index, length } of own) rest = rest.slice(0, index) + ' ' + rest.slice(index + length);
  return own.length === 0 ? text : rest.trim();
}
