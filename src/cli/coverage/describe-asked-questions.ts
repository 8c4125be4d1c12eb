// The questions that imports left open, in Japanese, for whoever edits the knowledge.
import { type OpenQuestion } from '#domain/open-question.ts';

export function describeAskedQuestions(open: readonly OpenQuestion[], limit: number): string {
  const shown = open.slice(0, limit).map(({ id, kind, about, candidates, quote }) => {
    const choice = candidates.length === 0 ? '' : ` [候補: ${candidates.join('、')}]`;
    const words = quote === undefined ? '' : `「${quote.replaceAll(/\s*\n\s*/gu, '⏎')}」`;
    return `  ${id}: ${about}${choice}${kind === 'read-yourself' ? words : ''}`;
  });
  const rest = open.length - shown.length;
  return [
    `■ お知らせの取り込みで残った確認事項: ${open.length === 0 ? 'なし' : `${open.length}件`}`,
    ...shown,
    ...(rest > 0 ? [`  … ほか${rest}件(--all で全部)`] : []),
    ...(open.length === 0
      ? []
      : ['  決めたら、open-questions.yaml のその項目に answered: 日付 を書いてください。']),
  ].join('\n');
}
