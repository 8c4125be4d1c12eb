// Reads what every file of src imports, and what it says of itself, from the syntax tree.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** `target`: a path below src (`domain/answer.ts`), or the package (`zod`, `node:fs`). */
export type Import = {
  readonly file: string;
  readonly target: string;
  readonly isTypeOnly: boolean;
  readonly written: string;
};

export type SourceFile = {
  /** Path below src. */
  readonly file: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
};

export const SRC = path.resolve(import.meta.dirname, '../../src');

export function readSourceFiles(): readonly SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(SRC, file), 'utf8');
      const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
      return { file, text, tree, imports: importsOf(file, tree) };
    });
}

/** Static and dynamic imports and re-exports. */
function importsOf(file: string, tree: ts.SourceFile): readonly Import[] {
  const imports: Import[] = [];
  const add = (written: string, isTypeOnly: boolean): void => {
    imports.push({ file, target: targetOf(file, written), isTypeOnly, written });
  };
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, isTypeImport(node.importClause));
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [first] = node.arguments;
      add(first !== undefined && ts.isStringLiteral(first) ? first.text : 'computed', false);
    }
  });
  return imports;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { namedBindings } = clause;
  return (
    clause.name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
}

function targetOf(file: string, written: string): string {
  if (written.startsWith('#')) return written.slice(1);
  if (written.startsWith('.'))
    return path.posix.normalize(path.posix.join(path.posix.dirname(file), written));
  if (written.startsWith('node:')) return written;
  return written
    .split('/')
    .slice(0, written.startsWith('@') ? 2 : 1)
    .join('/');
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** The folder directly below src; empty for files that stand in src itself. */
export function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : '';
}
