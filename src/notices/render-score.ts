// Renders how well notices were read: precision, recall and F1 by type, with every miss and spurious event.
import { CHANGE_KINDS, type ChangeKind } from '#domain/change-event.ts';
import { type NoticeScore } from './score-notice.ts';

type Counts = { readonly right: number; readonly missed: number; readonly spurious: number };
type Telling = {
  readonly type: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly parent: string | null;
  readonly duty: string | null;
  readonly quote: string;
};

/** F1 of what was found; 1 when there was nothing to find and nothing was made up. */
export function f1Of({ right, missed, spurious }: Counts): number {
  return right + missed + spurious === 0 ? 1 : (2 * right) / (2 * right + missed + spurious);
}

export function countEvents(scores: readonly NoticeScore[], type?: ChangeKind): Counts {
  const isCounted = (event: { readonly type: string }): boolean => type === undefined || event.type === type;
  return {
    right: sum(scores, (score) => score.matches.matched.filter(({ gold }) => isCounted(gold)).length),
    missed: sum(scores, (score) => score.matches.missed.filter(isCounted).length),
    spurious: sum(scores, (score) => score.matches.spurious.filter(isCounted).length),
  };
}

export function renderScore(scores: readonly NoticeScore[]): string {
  const all = countEvents(scores);
  const rows = CHANGE_KINDS.map((kind) => [kind, countEvents(scores, kind)] as const).filter(
    ([, counts]) => counts.right + counts.missed + counts.spurious > 0,
  );
  return [
    ...scores.flatMap(renderNoticeScore),
    '',
    `${'type'.padEnd(15)}${['right', 'missed', 'spurious', 'precision', 'recall', 'F1'].map((name) => name.padStart(10)).join('')}`,
    ...rows.map(([kind, counts]) => renderRow(kind, counts)),
    renderRow('all', all),
    '',
    `of the right events: parent right ${percent(
      sum(scores, (score) => score.rightParents),
      all.right,
    )}, day right ${percent(
      sum(scores, (score) => score.rightDays),
      all.right,
    )}`,
    `quotes not verbatim: ${String(sum(scores, (score) => score.badQuotes.length))}, names not in the text: ${String(sum(scores, (score) => score.inventedNames.length))}`,
    '',
  ].join('\n');
}

function renderNoticeScore(score: NoticeScore): readonly string[] {
  const counts = countEvents([score]);
  return [
    `${score.file}  F1 ${f1Of(counts).toFixed(3)}  right ${String(counts.right)} missed ${String(counts.missed)} spurious ${String(counts.spurious)}`,
    ...score.matches.missed.map((event) => `  missed    ${tell(event)}`),
    ...score.matches.spurious.map((event) => `  spurious  ${tell(event)}`),
    ...score.badQuotes.map((event) => `  not verbatim  「${event.quote}」`),
    ...score.inventedNames.map((name) => `  not in the text  ${name}`),
    ...named('unchanged missed', score.missedUnchanged),
    ...named('unchanged spurious', score.spuriousUnchanged),
    ...named('phones missed', score.missedContacts),
    ...named('phones spurious', score.spuriousContacts),
  ];
}

function named(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`  ${what}: ${names.join('、')}`];
}

function tell({ type, before, after, parent, duty, quote }: Telling): string {
  const within = parent === null ? '' : ` in ${parent}`;
  const about = duty === null ? '' : ` duty ${duty}`;
  return `${type} ${before.join('+')} => ${after.join('+')}${within}${about} 「${quote.replaceAll('\n', '⏎')}」`;
}

function renderRow(name: string, counts: Counts): string {
  const found = counts.right + counts.spurious;
  const wanted = counts.right + counts.missed;
  const numbers = [counts.right, counts.missed, counts.spurious].map((count) => String(count).padStart(10));
  const shares = [
    found === 0 ? 1 : counts.right / found,
    wanted === 0 ? 1 : counts.right / wanted,
    f1Of(counts),
  ].map((share) => share.toFixed(3).padStart(10));
  return `${name.padEnd(15)}${[...numbers, ...shares].join('')}`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`;
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
