// The identifier of a new unit or post: its reading in letters, with Latin letters of the name kept (DX推進係 -> dx-suishin-gakari).
import { type NameReading } from './read-unit-name.ts';
import { slugFromReading } from './slug-from-reading.ts';

const LATIN_START = /^[A-Za-z0-9]+/u;

export function slugOf(
  label: string,
  kana: string,
  readName: (name: string) => NameReading | undefined,
): string {
  const latin = LATIN_START.exec(label.normalize('NFKC'))?.[0];
  const rest = latin === undefined ? undefined : readName(label.normalize('NFKC').slice(latin.length))?.kana;
  const slug =
    latin === undefined || rest === undefined
      ? slugFromReading(kana)
      : `${latin.toLowerCase()}-${slugFromReading(rest)}`;
  return slug === '' ? 'unit' : slug.replace(/-$/u, '');
}
