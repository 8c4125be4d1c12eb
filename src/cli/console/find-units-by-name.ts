// The units a member of staff means by a name: official, old, everyday, slightly misspelt, or an id.
import { createNameIndex } from '#answering/name-index.ts';
import { type Directory } from '#domain/directory.ts';
import { foldText } from '#domain/fold-text.ts';

export function findUnitsByName(directory: Directory, name: string): readonly string[] {
  if (directory.findUnit(name) !== undefined) return [name];
  const hits = createNameIndex(directory).find(foldText(name).replaceAll(/\s+/gu, ''));
  const ids = hits.flatMap(({ units }) => units).filter((id) => directory.findUnit(id) !== undefined);
  return [...new Set(ids)];
}
