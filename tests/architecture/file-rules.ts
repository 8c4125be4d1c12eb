// What every file of src must be like, besides what it imports.
import ts from 'typescript';
import { folderOf, walk, type SourceFile } from './read-imports.ts';

export type FileRule = {
  readonly name: string;
  readonly why: string;
  readonly isBroken: (source: SourceFile) => boolean;
};

/** As the whole name of a file or folder; the second list also as a part of one. */
const DRAWERS = ['common', 'shared', 'core', 'service', 'services', 'lib', 'types'];
const DRAWER_WORDS = ['util', 'utils', 'helper', 'helpers', 'manager', 'managers', 'misc'];
const MAX_LINES = 250;

export const FILE_RULES: readonly FileRule[] = [
  {
    name: 'a file opens with a sentence',
    why: 'its job is stated in one line before anything else',
    isBroken: ({ text }) => !/^\/\/ \S.*[.?…]$/u.test(text.split('\n', 1)[0] ?? ''),
  },
  {
    name: 'no barrels',
    why: 'an index file hides where things are',
    isBroken: ({ file, tree }) => /(?:^|\/)index\.ts$/u.test(file) || isOnlyReexports(tree),
  },
  {
    name: 'no drawers',
    why: 'a name that fits everything says nothing',
    isBroken: ({ file }) =>
      file
        .replace(/\.ts$/u, '')
        .split('/')
        .some(
          (name) => DRAWERS.includes(name) || name.split('-').some((word) => DRAWER_WORDS.includes(word)),
        ),
  },
  {
    name: 'kebab-case file names',
    why: 'a file is named after what it exports',
    isBroken: ({ file }) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/u.test(file),
  },
  {
    name: `at most ${MAX_LINES} lines`,
    why: 'a longer file has a second job',
    isBroken: ({ text }) => text.trimEnd().split('\n').length > MAX_LINES,
  },
  {
    name: 'process.env only in main.ts and cli',
    why: 'settings are parsed once, at the edge',
    isBroken: (source) => !isEdge(source.file) && has(source, (node) => isMember(node, 'process', 'env')),
  },
  {
    name: 'the clock only in main.ts and cli',
    why: 'everybody else is told what time it is',
    isBroken: (source) =>
      !isEdge(source.file) && has(source, (node) => isMember(node, 'Date', 'now') || isNewDateOfNow(node)),
  },
];

function isEdge(file: string): boolean {
  return file === 'main.ts' || folderOf(file) === 'cli';
}

function isOnlyReexports(tree: ts.SourceFile): boolean {
  return (
    tree.statements.length > 0 &&
    tree.statements.every(
      (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
    )
  );
}

function has({ tree }: SourceFile, is: (node: ts.Node) => boolean): boolean {
  let found = false;
  walk(tree, (node) => (found ||= is(node)));
  return found;
}

function isMember(node: ts.Node, object: string, property: string): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === property &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === object
  );
}

function isNewDateOfNow(node: ts.Node): boolean {
  return (
    ts.isNewExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'Date' &&
    (node.arguments ?? []).length === 0
  );
}
