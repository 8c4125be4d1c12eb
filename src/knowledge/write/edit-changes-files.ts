// changes/<day>.yaml: one file a day; what is there stays, new changes follow.
import { type NewChange, type OrganizationEdit } from '#domain/organization-edit.ts';
import { append, editYaml, listAt } from './yaml-text.ts';

/** Changed files by path; `current` gives a file's text, or undefined if there is none. */
export function editChangesFiles(
  edit: OrganizationEdit,
  title: string,
  current: (file: string) => string | undefined,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const byDay = Map.groupBy(edit.changes, ({ change }) => change.effective);
  const days = [...byDay.keys()].sort();
  for (const day of days) {
    const file = `changes/${day}.yaml`;
    const start = `# ${title.replaceAll(/\s+/gu, ' ')}。引用(quote)は、お知らせの文と一字一句同じです。\neffective: ${day}\nsource: ${edit.sourceId}\nchanges: []\n`;
    const text = editYaml(current(file) ?? start, (document) => {
      const changes = listAt(document, 'changes');
      for (const { change, remark } of byDay.get(day) ?? [])
        append(document, changes, inOrder(change), remark);
      if (day !== days[0] || edit.unchanged.length === 0) return;
      const unchanged = listAt(document, 'unchanged');
      for (const unit of edit.unchanged) append(document, unchanged, unit, undefined);
    });
    files.set(file, text);
  }
  return files;
}

/** Only what says something: defaults are left out. */
function inOrder(change: NewChange['change']): Readonly<Record<string, unknown>> {
  const {
    id,
    kind,
    original,
    resulting,
    gatheredFrom,
    duty,
    effective,
    effectiveToBeConfirmed,
    source,
    quote,
  } = change;
  return {
    id,
    kind,
    ...(original.length === 0 ? {} : { original }),
    ...(resulting.length === 0 ? {} : { resulting }),
    ...(gatheredFrom.length === 0 ? {} : { gatheredFrom }),
    ...(duty === undefined ? {} : { duty }),
    effective,
    ...(effectiveToBeConfirmed ? { effectiveToBeConfirmed } : {}),
    source,
    ...(quote === undefined ? {} : { quote }),
  };
}
