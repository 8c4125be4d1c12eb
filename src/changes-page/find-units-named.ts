// Units that somebody may mean by a name, old or new: exact first, else names that hold the words.
import { type Directory } from '#domain/directory.ts';
import { foldText } from '#domain/fold-text.ts';
import { type OrganizationalUnit } from '#domain/organization.ts';

const MOST = 20;

export function findUnitsNamed(directory: Directory, words: string): readonly OrganizationalUnit[] {
  const asked = plain(words);
  if (asked === '') return [];
  const namesOf = (unit: OrganizationalUnit): readonly string[] =>
    [unit.prefLabel, unit.reading, unit.id, ...unit.altLabels].map(plain);
  const exact = directory.units.filter((unit) => namesOf(unit).includes(asked));
  if (exact.length > 0) return exact.slice(0, MOST);
  return directory.units.filter((unit) => namesOf(unit).some((name) => name.includes(asked))).slice(0, MOST);
}

function plain(text: string): string {
  return foldText(text).replaceAll(/\s+/gu, '');
}
