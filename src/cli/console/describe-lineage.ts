// `/lineage 清掃課`: what a unit was before and what it became, change by change, with the notice's words.
import { type ChangeEvent } from '#domain/change-event.ts';
import { CHANGE_KIND_NAMES } from '#domain/change-kind-names.ts';
import { type Directory } from '#domain/directory.ts';
import { type IsoDate } from '#domain/iso-date.ts';
import { successorsOn } from '#domain/lineage.ts';
import { unitPath } from '#domain/unit-path.ts';

export function describeLineage(directory: Directory, id: string, day: IsoDate): string {
  const changes = relatedChanges(directory, id);
  const now = successorsOn(directory, id, day);
  const unit = directory.getUnit(id);
  const today = now.length === 1 && now[0] === id ? 'この名前のまま' : nameAll(directory, now);
  return [
    `■ ${unitPath(directory, id).join(' ')}`,
    ...(changes.length === 0
      ? ['変更の記録はありません。']
      : changes.map((change) => describeChange(directory, change))),
    ...(unit.replacedBy === undefined
      ? []
      : [`古い名前です(いつまで使われたかは不明)。今の担当: ${nameAll(directory, unit.replacedBy)}`]),
    `${day} の担当: ${today === '' ? '引き継いだ組織はありません' : today}`,
  ].join('\n');
}

/** Changes of the unit and, step by step, of everything it came from and became; oldest first. */
function relatedChanges(directory: Directory, id: string): readonly ChangeEvent[] {
  const found = new Map<string, ChangeEvent>();
  const seen = new Set<string>();
  const queue = [id];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const change of directory.changesOf(next)) {
      found.set(change.id, change);
      queue.push(...change.original, ...change.resulting, ...change.gatheredFrom);
    }
  }
  return [...found.values()].toSorted((a, b) => (a.effective < b.effective ? -1 : 1));
}

function describeChange(directory: Directory, change: ChangeEvent): string {
  const before = [...change.original, ...change.gatheredFrom];
  const arrow = `${before.length === 0 ? '' : `${nameAll(directory, before)} → `}${nameAll(directory, change.resulting) || '(なし)'}`;
  const open = change.effectiveToBeConfirmed ? '(日付は要確認)' : '';
  const words = change.quote === undefined ? '' : `\n  通知の文:「${change.quote}」`;
  return `${change.effective}${open} ${CHANGE_KIND_NAMES[change.kind]}: ${arrow}${words}`;
}

function nameAll(directory: Directory, ids: readonly string[]): string {
  const nameOf = (id: string): string =>
    directory.findUnit(id)?.prefLabel ?? directory.posts.find((post) => post.id === id)?.prefLabel ?? id;
  return ids.map(nameOf).join('、');
}
