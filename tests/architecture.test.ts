// The import law and the shape of files hold everywhere in src, and the law itself is tested on made-up imports.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { FILE_RULES } from './architecture/file-rules.ts';
import { findImportCycles } from './architecture/find-import-cycles.ts';
import { IMPORT_RULES, violations } from './architecture/import-rules.ts';
import { readSourceFiles, SRC } from './architecture/read-imports.ts';

const sources = readSourceFiles();
const imports = sources.flatMap((source) => source.imports);

describe('src', () => {
  it.each(IMPORT_RULES)('$name', (rule) => {
    expect(violations(imports, [rule])).toEqual([]);
  });

  it.each(FILE_RULES)('$name', ({ name, why, isBroken }) => {
    expect(sources.filter(isBroken).map(({ file }) => `${name}: src/${file} — ${why}`)).toEqual([]);
  });

  it('imports in no circle', () => {
    expect(findImportCycles(imports)).toEqual([]);
  });

  it('is read as a whole', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(imports.some(({ target }) => target === 'domain/answer.ts')).toBe(true);
  });
});

describe('The import law', () => {
  const one = (file: string, written: string, target = written.replace('#', ''), isTypeOnly = false) => ({
    file,
    written,
    target,
    isTypeOnly,
  });

  it.each([
    ['domain/answer.ts', '#replies/reply.ts'],
    ['domain/answer.ts', 'fastify'],
    ['answering/decide.ts', 'zod'],
    ['answering/decide.ts', '#retrieval/corpus.ts'],
    ['replies/reply.ts', '#answering/draft.ts'],
    ['retrieval/corpus.ts', '#knowledge/load-directory.ts'],
    ['storage/write-queue.ts', '#models/hashed-ngram-embeddings.ts'],
    ['channels/line/deliver.ts', '#answering/answer-question.ts'],
    ['retrieval/corpus.ts', '@orama/orama'],
    ['channels/web-chat/turns.ts', '@line/bot-sdk'],
    ['channels/line/deliver.ts', 'botbuilder-core'],
    ['channels/line/deliver.ts', 'fastify'],
    ['answering/decide.ts', '@langchain/core'],
  ])('forbids %s -> %s, in words', (file, written) => {
    const [told] = violations([one(file, written)]);
    expect(told).toMatch(new RegExp(`^.+: src/${file} -> ${written} — .+$`, 'u'));
  });

  it('forbids a channel to import another, and a file to climb out of src', () => {
    expect(
      violations([one('channels/line/deliver.ts', '../web-chat/turns.ts', 'channels/web-chat/turns.ts')]),
    ).toHaveLength(1);
    expect(
      violations([
        one('domain/answer.ts', '../../tests/fakes/fake-clock.ts', '../tests/fakes/fake-clock.ts'),
      ]),
    ).not.toEqual([]);
  });

  it('allows the types of the store in retrieval, and the doors themselves', () => {
    expect(violations([one('retrieval/build-index.ts', '@orama/orama', '@orama/orama', true)])).toEqual([]);
    expect(
      violations([
        one('retrieval/orama-index.ts', '@orama/orama'),
        one('channels/line/line-routes.ts', 'fastify'),
      ]),
    ).toEqual([]);
  });

  it('finds a circle', () => {
    const circle = [one('domain/a.ts', './b.ts', 'domain/b.ts'), one('domain/b.ts', './a.ts', 'domain/a.ts')];
    expect(findImportCycles(circle)).toEqual(['domain/a.ts -> domain/b.ts -> domain/a.ts']);
  });
});

describe('The project', () => {
  it('runs on the Node it declares', () => {
    expect(process.version).toMatch(/^v24\./u);
  });

  it('compiles with the strictest settings', () => {
    const root = path.join(SRC, '..');
    const read = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => readFileSync(file, 'utf8'));
    expect(ts.parseJsonConfigFileContent(read.config, ts.sys, root).options).toMatchObject({
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      erasableSyntaxOnly: true,
    });
  });
});
