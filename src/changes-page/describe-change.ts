// One change in a Japanese sentence, and the names it speaks of.
import { type ChangeEvent } from '#domain/change-event.ts';
import { type Directory } from '#domain/directory.ts';
import { type IsoDate } from '#domain/iso-date.ts';

export function nameOf(directory: Directory, id: string): string {
  return directory.findUnit(id)?.prefLabel ?? directory.posts.find((post) => post.id === id)?.prefLabel ?? id;
}

/** `today`: what has happened by then is told in the past tense. */
export function describeChange(directory: Directory, change: ChangeEvent, today?: IsoDate): string {
  const sentence = describeComing(directory, change);
  return today !== undefined && change.effective <= today ? sentence.replace(/ます$/u, 'ました') : sentence;
}

function describeComing(directory: Directory, change: ChangeEvent): string {
  const quoted = (ids: readonly string[]): string =>
    ids.map((id) => `「${nameOf(directory, id)}」`).join('と') || '(書かれていません)';
  const before = quoted(change.original);
  const after = quoted(change.resulting);
  switch (change.kind) {
    case 'rename':
      return `${before}が${after}になります`;
    case 'split':
      return `${before}が${after}に分かれます`;
    case 'merge':
      return `${before}が一つになって${after}になります`;
    case 'establish':
      return change.gatheredFrom.length === 0
        ? `${after}が新しくできます`
        : `${quoted(change.gatheredFrom)}から人を集めて${after}ができます`;
    case 'abolish':
      return `${before}がなくなります`;
    case 'transferDuty':
      return `「${change.duty ?? '事務'}」が${before}から${after}に移ります`;
    case 'moveUnder':
      return `${after}の所属が変わります`;
    case 'relocate':
      return `${before}の場所が変わります`;
    case 'reorganise':
      return `${before}を${after}に組み替えます`;
    case 'establishPost':
      return `${after}という職が置かれます`;
    default:
      return change.kind satisfies never;
  }
}
