// What a person at the city still has to settle: days of changes that a notice leaves open, last days of old names.
import { type DirectoryRecords } from '#domain/directory.ts';

export type OpenQuestion = {
  readonly id: string;
  readonly kind: 'effective-day' | 'last-day';
  readonly about: string;
};

export function findOpenQuestions(records: DirectoryRecords): readonly OpenQuestion[] {
  const days = records.changes
    .filter(({ effectiveToBeConfirmed }) => effectiveToBeConfirmed)
    .map(({ id, effective, quote }): OpenQuestion => ({
      id,
      kind: 'effective-day',
      about: `施行日は本当に ${effective} か${quote === undefined ? '' : `(「${quote}」)`}`,
    }));
  const names = records.units
    .filter(({ replacedBy }) => replacedBy !== undefined)
    .map(({ id, prefLabel }): OpenQuestion => ({
      id,
      kind: 'last-day',
      about: `「${prefLabel}」はいつまで使われた名前か`,
    }));
  return [...days, ...names];
}
