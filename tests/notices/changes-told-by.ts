// Says in one line each which changes a notice's text was read as: `rename A課 > B課 @市民部`.
import { extractNotice } from '#notices/extract-notice.ts';
import { type NoticeEvent } from '#notices/notice.ts';

export function changesToldBy(...lines: readonly string[]): readonly string[] {
  return extractNotice(lines.join('\n')).events.map(lineOf);
}

function lineOf({ type, before, after, parent, duty }: NoticeEvent): string {
  const sides = [before.join('+'), '>', after.join('+')].filter((part) => part !== '').join(' ');
  return [
    type,
    sides,
    ...(parent === null ? [] : [`@${parent}`]),
    ...(duty === null ? [] : [`#${duty}`]),
  ].join(' ');
}
