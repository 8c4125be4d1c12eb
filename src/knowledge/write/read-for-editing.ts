// Reads a knowledge folder that an import may change: whole, or only begun (an empty folder is fine, a broken file is not).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type z } from 'zod';
import { createDirectory, type Directory } from '#domain/directory.ts';
import { openQuestionsFileSchema } from '#domain/open-question.ts';
import { checkRecords } from '../check-records.ts';
import {
  changesFileSchema,
  cityFileSchema,
  servicesFileSchema,
  sourcesFileSchema,
  unitsFileSchema,
} from '../file-schemas.ts';
import { type KnowledgeProblem } from '../knowledge-problem.ts';
import { parseYamlFile } from '../parse-yaml-file.ts';
import { readFolder } from '../read-folder.ts';
import { placeholderRecords } from './placeholder-records.ts';
import { OPEN_QUESTIONS_FILE } from './render-edit.ts';

export type EditableKnowledge = {
  readonly directory: Directory;
  readonly documents: ReadonlyMap<string, string>;
  /** Errors only; with any of them nothing may be changed. */
  readonly problems: readonly KnowledgeProblem[];
  /** False while files that answering needs are still missing. */
  readonly isComplete: boolean;
};

/** What a first import creates or needs; everything else can follow later. */
const ABOUT_THE_ORGANISATION = ['units.yaml', 'changes/', 'sources/', 'services/', OPEN_QUESTIONS_FILE];

export function readForEditing(root: string): EditableKnowledge {
  const folder = existsSync(join(root, 'city.yaml')) ? readFolder(root) : undefined;
  const questions = readOptional(root, OPEN_QUESTIONS_FILE, openQuestionsFileSchema);
  if (folder !== undefined) {
    const found = folder.records === undefined ? [] : checkRecords(folder.records, folder.documents);
    const problems = [...folder.problems, ...questions.problems, ...found].filter(
      ({ severity }) => severity === 'error',
    );
    const records = folder.records ?? placeholderRecords();
    return {
      directory: createDirectory(records, 'editing'),
      documents: folder.documents,
      problems,
      isComplete: true,
    };
  }
  return readBegun(root, questions.problems);
}

function readBegun(root: string, earlier: readonly KnowledgeProblem[]): EditableKnowledge {
  const problems: KnowledgeProblem[] = [...earlier];
  const read = <S extends z.ZodType>(file: string, schema: S): z.output<S> | undefined => {
    const parsed = readOptional(root, file, schema);
    problems.push(...parsed.problems);
    return parsed.data;
  };
  const organization = read('units.yaml', unitsFileSchema);
  const sources = read('sources/sources.yaml', sourcesFileSchema)?.sources ?? [];
  const changeFiles = yamlFiles(root, 'changes').flatMap((file) => read(file, changesFileSchema) ?? []);
  const serviceFiles = yamlFiles(root, 'services').flatMap((file) => read(file, servicesFileSchema) ?? []);
  const documents = new Map(
    sources.flatMap(({ id, file }) => {
      const text = file === undefined ? undefined : readText(root, `sources/${file}`);
      return text === undefined ? [] : [[id, text] as const];
    }),
  );
  const records = {
    ...placeholderRecords(),
    city: read('city.yaml', cityFileSchema) ?? placeholderRecords().city,
    sources,
    sites: organization?.sites ?? [],
    units: organization?.units ?? [],
    posts: organization?.posts ?? [],
    changes: changeFiles.flatMap((file) => file.changes),
    unchanged: changeFiles.flatMap((file) => file.unchanged),
    services: serviceFiles.flatMap((file) =>
      file.services.map((service) => ({ ...service, topic: file.topic })),
    ),
  };
  const found = checkRecords(records, documents).filter(({ file }) =>
    ABOUT_THE_ORGANISATION.some((known) => file.startsWith(known)),
  );
  return {
    directory: createDirectory(records, 'editing'),
    documents,
    problems: [...problems, ...found].filter(({ severity }) => severity === 'error'),
    isComplete: false,
  };
}

function readOptional<S extends z.ZodType>(
  root: string,
  file: string,
  schema: S,
): { readonly data: z.output<S> | undefined; readonly problems: readonly KnowledgeProblem[] } {
  const text = readText(root, file);
  return text === undefined ? { data: undefined, problems: [] } : parseYamlFile(file, text, schema);
}

function readText(root: string, file: string): string | undefined {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function yamlFiles(root: string, folder: string): readonly string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${folder}/${name}`);
}
