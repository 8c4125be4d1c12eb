// One YAML text -> checked data, or problems an editor understands.
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type KnowledgeProblem } from './knowledge-problem.ts';

export type Parsed<T> = { readonly data: T | undefined; readonly problems: readonly KnowledgeProblem[] };

/** Largest YAML file read, in characters. */
const MAX_LENGTH = 5_000_000;

z.config(z.locales.ja());

export function parseYamlFile<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
): Parsed<z.output<S>> {
  if (text.length > MAX_LENGTH) return { data: undefined, problems: [tooLarge(file)] };
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
    schema: 'core',
  });
  if (document.errors.length > 0) {
    return {
      data: undefined,
      problems: document.errors.map((error) => ({
        severity: 'error' as const,
        file,
        where: `${lines.linePos(error.pos[0]).line}行目`,
        rule: 'YAMLとして読めること',
        message: `書き方が壊れています: ${error.message}`,
        fix: '字下げ(半角スペース2つ)、「: 」のあとの空白、引用符の閉じ忘れを確かめてください。',
      })),
    };
  }
  const result = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (result.success) return { data: result.data, problems: [] };
  const problems = result.error.issues.map((issue) => toProblem(file, issue, (path) => lineOf(path)));
  return { data: undefined, problems };

  function lineOf(path: readonly PropertyKey[]): number | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
        const start: unknown = node.range[0];
        if (typeof start === 'number') return lines.linePos(start).line;
      }
    }
    return undefined;
  }
}

function toProblem(
  file: string,
  issue: z.core.$ZodIssue,
  lineOf: (path: readonly PropertyKey[]) => number | undefined,
): KnowledgeProblem {
  const line = lineOf(issue.path);
  const path = z.core.toDotPath(issue.path);
  return {
    severity: 'error',
    file,
    where: line === undefined ? path : `${line}行目 ${path}`,
    rule: '項目の形',
    message: issue.message,
    fix: fixFor(issue),
  };
}

function fixFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `項目名「${issue.keys.join('、')}」の綴りを確かめるか、消してください。`;
    case 'invalid_type':
      return '項目の書き忘れや、値の種類(文字・数・一覧)を確かめてください。';
    case 'invalid_format':
      return '形を確かめてください。日付は 2021-04-01、電話は 0979-24-1234 のように書きます。';
    default:
      return 'knowledge/README.md の見本と見くらべてください。';
  }
}

function tooLarge(file: string): KnowledgeProblem {
  return {
    severity: 'error',
    file,
    where: '全体',
    rule: 'ファイルの大きさ',
    message: `${MAX_LENGTH.toLocaleString('ja')}文字を超えています。`,
    fix: '題目ごとに分けてください。',
  };
}
