// Tells which of a notice's changes the knowledge holds already, so that importing twice adds nothing.
import { type ChangeEvent } from '#domain/change-event.ts';
import { type Directory } from '#domain/directory.ts';
import { foldText } from '#domain/fold-text.ts';
import { type DatedEvent } from './import-plan.ts';

/** A change is the same if kind, names and duty are, and either the day or the source is. */
export function isKnownChange({ event, day }: DatedEvent, directory: Directory, sourceId: string): boolean {
  return directory.changes.some(
    (change) =>
      change.kind === event.type &&
      (change.effective === day || change.source === sourceId) &&
      (event.duty === null || change.duty === undefined || foldText(change.duty) === foldText(event.duty)) &&
      isSameSide(event.before, namesOf(directory, change.original), change) &&
      isSameSide(event.after, namesOf(directory, change.resulting), change),
  );
}

/** Names of the units or posts as records hold them. */
export function namesOf(directory: Directory, ids: readonly string[]): readonly string[] {
  return ids.map(
    (id) =>
      directory.findUnit(id)?.prefLabel ?? directory.posts.find((post) => post.id === id)?.prefLabel ?? id,
  );
}

function isSameSide(asked: readonly string[], held: readonly string[], { kind }: ChangeEvent): boolean {
  const fold = (names: readonly string[]): readonly string[] => [...new Set(names.map(plainName))].sort();
  const [a, b] = [fold(asked), fold(held)];
  // Where a unit stays itself, a notice may name it on one side only.
  if ((kind === 'relocate' || kind === 'moveUnder') && (a.length === 0 || b.length === 0)) return true;
  return a.length === b.length && a.every((name, at) => name === b[at]);
}

/** The form in which two spellings of a unit's name are equal. */
export function plainName(name: string): string {
  return foldText(name).replaceAll(/\s+/gu, '');
}
