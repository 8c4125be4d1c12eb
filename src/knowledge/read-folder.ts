// Reads every file of the knowledge folder into records, collecting all problems on the way.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type z } from 'zod';
import { type DirectoryRecords } from '#domain/directory.ts';
import { type KnowledgeProblem } from './knowledge-problem.ts';
import {
  changesFileSchema,
  cityFileSchema,
  emergenciesFileSchema,
  itemsFileSchema,
  nonQuestionsFileSchema,
  outsideBodiesFileSchema,
  searchFileSchema,
  servicesFileSchema,
  sourcesFileSchema,
  synonymsFileSchema,
  topicsFileSchema,
  unitsFileSchema,
  voicesFileSchema,
} from './file-schemas.ts';
import { mergeVoices } from './merge-voices.ts';
import { parseYamlFile } from './parse-yaml-file.ts';

export type KnowledgeFolder = {
  readonly records: DirectoryRecords | undefined;
  /** Text of each source document that is held, by source id. */
  readonly documents: ReadonlyMap<string, string>;
  /** All file contents by path, for the version hash. */
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly KnowledgeProblem[];
};

/** Source documents above this size are not read (bytes). */
const MAX_DOCUMENT_BYTES = 5_000_000;

function listYaml(root: string, folder: string): readonly string[] {
  try {
    return readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}

export function readFolder(root: string): KnowledgeFolder {
  const problems: KnowledgeProblem[] = [];
  const files = new Map<string, string>();

  function readText(file: string): string | undefined {
    try {
      const text = readFileSync(join(root, file), 'utf8');
      files.set(file, text);
      return text;
    } catch {
      problems.push({
        severity: 'error',
        file,
        where: '全体',
        rule: '必要なファイルがあること',
        message: 'ファイルが読めません。',
        fix: 'ファイルの名前と置き場所を確かめてください。',
      });
      return undefined;
    }
  }

  function readOne<S extends z.ZodType>(file: string, schema: S): z.output<S> | undefined {
    const text = readText(file);
    if (text === undefined) return undefined;
    const parsed = parseYamlFile(file, text, schema);
    problems.push(...parsed.problems);
    return parsed.data;
  }

  function readMany<S extends z.ZodType>(folder: string, schema: S): readonly z.output<S>[] {
    return listYaml(root, folder).flatMap((file) => {
      const data = readOne(file, schema);
      return data === undefined ? [] : [data];
    });
  }

  const city = readOne('city.yaml', cityFileSchema);
  const sources = readOne('sources/sources.yaml', sourcesFileSchema)?.sources;
  const organization = readOne('units.yaml', unitsFileSchema);
  const serviceFiles = readMany('services', servicesFileSchema);
  const changeFiles = readMany('changes', changesFileSchema);
  const outside = readOne('outside-bodies.yaml', outsideBodiesFileSchema)?.bodies;
  const topics = readOne('topics.yaml', topicsFileSchema)?.topics;
  const nonQuestions = readOne('non-questions.yaml', nonQuestionsFileSchema)?.groups;
  const items = readOne('items.yaml', itemsFileSchema)?.items;
  const emergencies = readOne('emergencies.yaml', emergenciesFileSchema);
  const synonyms = readOne('synonyms.yaml', synonymsFileSchema);
  const search = readOne('search.yaml', searchFileSchema);
  const voices = readMany('phrases', voicesFileSchema);
  const documents = readDocuments(root, sources ?? [], files, problems);

  if (
    city === undefined ||
    sources === undefined ||
    organization === undefined ||
    outside === undefined ||
    topics === undefined ||
    nonQuestions === undefined ||
    items === undefined ||
    emergencies === undefined ||
    synonyms === undefined ||
    search === undefined
  ) {
    return { records: undefined, documents, files, problems };
  }
  const services = serviceFiles.flatMap((file) =>
    file.services.map((service) => ({ ...service, topic: file.topic })),
  );
  const merged = mergeVoices({ services, outsideBodies: outside, topics, nonQuestions }, voices);
  problems.push(...merged.problems);
  const records: DirectoryRecords = {
    city,
    sources,
    sites: organization.sites,
    units: organization.units,
    posts: organization.posts,
    items,
    changes: changeFiles.flatMap((file) => file.changes),
    unchanged: changeFiles.flatMap((file) => file.unchanged),
    emergencies,
    synonyms,
    search,
    ...merged.records,
  };
  return { records, documents, files, problems };
}

function readDocuments(
  root: string,
  sources: readonly { readonly id: string; readonly file?: string | undefined }[],
  files: Map<string, string>,
  problems: KnowledgeProblem[],
): ReadonlyMap<string, string> {
  const documents = new Map<string, string>();
  for (const source of sources) {
    if (source.file === undefined) continue;
    const file = `sources/${source.file}`;
    try {
      const path = join(root, file);
      if (statSync(path).size > MAX_DOCUMENT_BYTES) throw new Error('too large');
      const text = readFileSync(path, 'utf8');
      documents.set(source.id, text);
      files.set(file, text);
    } catch {
      problems.push({
        severity: 'error',
        file: 'sources/sources.yaml',
        where: `出典「${source.id}」`,
        rule: '出典の全文が読めること',
        message: `${file} が読めません。`,
        fix: 'ファイル名を直すか、全文がないなら file の行を消してください。',
      });
    }
  }
  return documents;
}
