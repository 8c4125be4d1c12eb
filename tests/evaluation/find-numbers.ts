// The numbers in a text, and whether the knowledge holds them.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const TELEPHONE = /0\d{1,4}-\d{1,4}-\d{3,4}/gu;
const NUMBER = /\d+/gu;

export function findTelephones(text: string): readonly string[] {
  return [...text.matchAll(TELEPHONE)].map(([number]) => number);
}

/** Numbers besides telephone numbers. */
export function findNumbers(text: string): readonly string[] {
  return [...text.replace(TELEPHONE, ' ').matchAll(NUMBER)].map(([number]) => number);
}

/** All text of a knowledge folder: records and sources. */
export function readKnowledgeText(root: string): string {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:yaml|txt)$/u.test(file))
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n')
    .normalize('NFKC');
}
