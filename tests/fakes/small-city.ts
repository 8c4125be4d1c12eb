// The fixture city, whole or with some records replaced, so that a test can state just the world it needs.
import { createDirectory, type Directory, type DirectoryRecords } from '#domain/directory.ts';
import { readFolder } from '#knowledge/read-folder.ts';

export const SMALL_CITY = new URL('../fixtures/small-city', import.meta.url).pathname;

const folder = readFolder(SMALL_CITY);

export const smallCityDocuments = folder.documents;

export function smallCityRecords(replaced: Partial<DirectoryRecords> = {}): DirectoryRecords {
  if (folder.records === undefined) throw new Error('tests/fixtures/small-city cannot be read.');
  return { ...folder.records, ...replaced };
}

export function smallCity(replaced: Partial<DirectoryRecords> = {}): Directory {
  return createDirectory(smallCityRecords(replaced), 'small-city');
}
