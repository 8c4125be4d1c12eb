// units.yaml: last days of units that end, new units and posts at the end of their lists.
import { type OrganizationEdit } from '#domain/organization-edit.ts';
import { type OrganizationalUnit, type Post } from '#domain/organization.ts';
import { append, commentAbove, editYaml, findRecord, listAt, setAfter } from './yaml-text.ts';

export const EMPTY_UNITS =
  '# 課・係などの一覧。from / until はその名前が使われた最初の日と最後の日(どちらも含む)。\nsites: []\nposts: []\nunits: []\n';
const BEFORE_UNTIL = ['id', 'prefLabel', 'reading', 'altLabels', 'labels', 'unitOf', 'from'];

export function editUnitsFile(text: string, edit: OrganizationEdit, title: string): string {
  return editYaml(text, (document) => {
    const units = listAt(document, 'units');
    for (const { unit, until } of edit.ends) {
      const record = findRecord(units, unit);
      if (record !== undefined) setAfter(document, record, 'until', until, BEFORE_UNTIL);
    }
    const first = units.items.length;
    for (const { unit, remark } of edit.units) append(document, units, withoutEmpty(unit), remark);
    commentAbove(units, first, `── ${title} ──`);
    if (edit.posts.length > 0) {
      const posts = listAt(document, 'posts');
      for (const { post, remark } of edit.posts) append(document, posts, withoutEmpty(post), remark);
    }
  });
}

/** Lists without entries are left out: they are what a missing field means. */
function withoutEmpty(record: OrganizationalUnit | Post): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
}
