// Scores every notice that a folder's gold.jsonl lists.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractNotice } from './extract-notice.ts';
import { goldAlternativeSchema, goldNoticeSchema, parseJsonLines, withAlternatives } from './gold.ts';
import { parseDocument } from './read-document.ts';
import { type NoticeScore, scoreNotice } from './score-notice.ts';

/**
 * `alternatives` names a file of accepted alternatives; by default `alternatives.jsonl` beside the gold, if there is one.
 * Throws when gold or alternatives are malformed, or a listed notice can't be read.
 */
export async function scoreFolder(
  folder: string,
  alternatives: string = join(folder, 'alternatives.jsonl'),
): Promise<readonly NoticeScore[]> {
  const gold = parseJsonLines(
    await readFile(join(folder, 'gold.jsonl'), 'utf8'),
    goldNoticeSchema,
    'gold.jsonl',
  );
  const accepted = existsSync(alternatives)
    ? parseJsonLines(await readFile(alternatives, 'utf8'), goldAlternativeSchema, alternatives)
    : [];
  const scores: NoticeScore[] = [];
  for (const wanted of gold) {
    const document = await parseDocument(await readFile(join(folder, wanted.file)), wanted.file);
    if (!document.ok) throw new Error(`${wanted.file}: ${document.message}`);
    const options = { isMarkdown: document.format !== 'text' };
    const notice = extractNotice(document.text, options);
    scores.push(scoreNotice(withAlternatives(wanted, accepted), notice, document.text, options));
  }
  return scores;
}
