// What an import would change, in Japanese, for the person who decides.
import { createTwoFilesPatch, diffLines } from 'diff';
import { type Directory } from '#domain/directory.ts';
import { addDays } from '#domain/iso-date.ts';
import { chartOn } from '#domain/organization-chart.ts';
import { type OrganizationEdit } from '#domain/organization-edit.ts';
import { type ImportReview } from '#notices/import/import-plan.ts';
import { renderChart } from './render-chart.ts';

export type ReviewPaint = {
  readonly strong: (text: string) => string;
  readonly added: (text: string) => string;
  readonly removed: (text: string) => string;
  readonly warn: (text: string) => string;
};

export function renderReview(input: {
  readonly edit: OrganizationEdit;
  readonly review: ImportReview;
  /** The knowledge with the change in it: it knows both the day before and the day itself. */
  readonly after: Directory;
  readonly paint: ReviewPaint;
}): string {
  const { edit, review, after, paint } = input;
  return [
    ...review.days.map((day) => chartDiff(edit, after, day, paint)),
    section(
      '担当が自動で移る用件',
      review.handedOver.map(({ label, to }) => `${label} → ${to}`),
    ),
    section(
      '担当を人が決める用件(決まるまで「要確認」として案内)',
      review.toSettle.map(
        ({ service, label, from, meanwhile, candidates }) =>
          `${label}(${service}): ${from} → ? [候補: ${candidates.join('、') || 'なし'}] 当面: ${meanwhile ?? '代表電話'}`,
      ),
      paint.warn,
    ),
    section(
      '行き先の用件がわからない事務',
      review.duties.map(({ duty, from, to }) => `「${duty}」 ${from} → ${to}`),
      paint.warn,
    ),
    section(
      '確かめる電話番号',
      review.contacts.map(({ unit, telephone, why }) => `${unit}: ${telephone} ${why}`),
      paint.warn,
    ),
    section('意味が変わる名前', review.clashes, paint.warn),
    section('知識になかった組織(前からあるものとして加えます)', review.unknownUnits),
    section(
      'ご自身で読んでください',
      review.readYourself.map((text) => text.replaceAll(/\s*\n\s*/gu, '⏎')),
      paint.warn,
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');

  function section(
    title: string,
    lines: readonly string[],
    mark: (text: string) => string = (text) => text,
  ): string {
    if (lines.length === 0) return '';
    return [mark(paint.strong(`■ ${title}: ${lines.length}件`)), ...lines.map((line) => `  ${line}`)].join(
      '\n',
    );
  }
}

function chartDiff(edit: OrganizationEdit, after: Directory, day: string, paint: ReviewPaint): string {
  const changes = edit.changes.map(({ change }) => change).filter(({ effective }) => effective === day);
  const about = [
    ...new Set(
      changes.flatMap((change) => [...change.original, ...change.resulting, ...change.gatheredFrom]),
    ),
  ];
  const before = renderChart(chartOn(after, about, addDays(day, -1)));
  const then = renderChart(chartOn(after, about, day));
  const lines = diffLines(before, then).flatMap(({ value, added, removed }) =>
    value
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (added ? paint.added(`+ ${line}`) : removed ? paint.removed(`- ${line}`) : `  ${line}`)),
  );
  const posts = edit.posts.map(({ post }) => paint.added(`+ (職) ${post.prefLabel}`));
  const proposed = changes.some(({ effectiveToBeConfirmed }) => effectiveToBeConfirmed)
    ? '(施行日は推定。要確認)'
    : '';
  return [paint.strong(`■ ${day} の前と後${proposed}`), ...lines, ...posts].join('\n');
}

/** The files themselves, as a patch. */
export function renderPatch(
  files: ReadonlyMap<string, string>,
  current: (file: string) => string | undefined,
): string {
  return [...files]
    .map(([file, text]) =>
      createTwoFilesPatch(file, file, current(file) ?? '', text, undefined, undefined, { context: 2 }),
    )
    .join('\n');
}
