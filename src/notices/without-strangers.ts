// Holds the promise that no name is made up: an event whose names don't all stand in the text is set aside.
import { type NoticeEvent } from './notice.ts';
import { isPageNumber } from './page-number.ts';
import { type LineOptions, isMetadata } from './read-lines.ts';

/** What a layout may put inside a name: spaces, line breaks, quotes, note marks. */
const LAYOUT = /\((?:※|\*|注)[0-9]*\)|[\s「」『』]/g;

export type CheckedEvents = { readonly kept: readonly NoticeEvent[]; readonly left: readonly NoticeEvent[] };

export function withoutStrangers(
  events: readonly NoticeEvent[],
  source: string,
  options: LineOptions = {},
): CheckedEvents {
  const body = flattenText(withoutMargins(source, options));
  const isWritten = (name: string): boolean => body.includes(flattenText(name));
  const isTrue = ({ before, after, parent }: NoticeEvent): boolean =>
    [...before, ...after, ...(parent === null ? [] : [parent])].every(isWritten);
  return { kept: events.filter(isTrue), left: events.filter((event) => !isTrue(event)) };
}

/** Without metadata lines and page numbers, which belong to no sentence. */
export function withoutMargins(source: string, options: LineOptions = {}): string {
  return source
    .split('\n')
    .filter((line) => !isMetadata(line, options) && !isPageNumber(line))
    .join('\n');
}

/** The text without what a layout may put inside a name; widths folded. */
export function flattenText(text: string): string {
  return text.normalize('NFKC').replace(LAYOUT, '');
}
