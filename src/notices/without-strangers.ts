// Holds the promise that no name is made up: an event whose names don't all stand in the text is set aside.
import { type NoticeEvent } from './notice.ts';

/** What a layout may put inside a name: spaces, line breaks, quotes, note marks. */
const LAYOUT = /\((?:※|\*|注)[0-9]*\)|[\s「」『』]/g;

export type CheckedEvents = { readonly kept: readonly NoticeEvent[]; readonly left: readonly NoticeEvent[] };

export function withoutStrangers(events: readonly NoticeEvent[], source: string): CheckedEvents {
  const body = flattenText(withoutMetadata(source));
  const isWritten = (name: string): boolean => body.includes(flattenText(name));
  const isTrue = ({ before, after, parent }: NoticeEvent): boolean =>
    [...before, ...after, ...(parent === null ? [] : [parent])].every(isWritten);
  return { kept: events.filter(isTrue), left: events.filter((event) => !isTrue(event)) };
}

export function withoutMetadata(source: string): string {
  return source
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n');
}

/** The text without what a layout may put inside a name; widths folded. */
export function flattenText(text: string): string {
  return text.normalize('NFKC').replace(LAYOUT, '');
}
