// Writing an edit keeps what editors wrote: comments, order, and the shape of short records.
import { describe, expect, it } from 'vitest';
import { type OrganizationEdit } from '#domain/organization-edit.ts';
import { renderEdit } from '#knowledge/write/render-edit.ts';
import { makeChange, makeUnit } from '../../fakes/make-records.ts';

const EMPTY: OrganizationEdit = {
  source: undefined,
  sourceId: 'r9',
  units: [],
  ends: [],
  posts: [],
  changes: [],
  unchanged: [],
  handovers: [],
  questions: [],
};

const UNITS = `# 一覧の説明
sites: []
posts: []

units:
  # ── 水道 ──
  - id: a
    prefLabel: 水道課   # 旧名あり
    reading: すいどうか
    # 出典を確かめた
    basis: fact
    source: web
  - {id: b, prefLabel: 下水道課, reading: げすいどうか, altLabels: [下水], basis: fact, source: web}
`;

function linesAdded(before: string, after: string): readonly string[] {
  const old = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !old.has(line));
}

describe('units.yaml', () => {
  const edit: OrganizationEdit = {
    ...EMPTY,
    ends: [
      { unit: 'a', until: '2027-03-31' },
      { unit: 'b', until: '2027-03-31' },
    ],
    units: [{ unit: makeUnit({ id: 'c', from: '2027-04-01' }), remark: '読みを確かめてください。' }],
  };
  const text =
    renderEdit(edit, (file) => (file === 'units.yaml' ? UNITS : undefined)).get('units.yaml') ?? '';

  it('gets last days in their place and leaves every other line as it was', () => {
    expect(linesAdded(UNITS, text)).toEqual([
      '    until: 2027-03-31',
      '  - {id: b, prefLabel: 下水道課, reading: げすいどうか, altLabels: [下水], until: 2027-03-31, basis: fact, source: web}',
      '  # ── r9 ──',
      '  # 読みを確かめてください。',
      '  - id: c',
      '    prefLabel: c課',
      '    reading: か',
      '    from: 2027-04-01',
    ]);
    expect(text).toContain('reading: すいどうか\n    until: 2027-03-31\n    # 出典を確かめた');
  });
});

describe('services/*.yaml', () => {
  const SERVICES = `topic: t
services:
  - id: s
    competent:
      - {unit: a, basis: fact, source: web} # 要確認
    keywords: [料金, 値段]
  - id: z
    competent:
      - unit: a
        from: 2020-04-01
        basis: fact
        source: web
`;

  it('hands a service over in the shape that the list has', () => {
    const next = { unit: 'c', from: '2027-04-01', basis: 'notice' as const, source: 'r9' };
    const handovers = ['s', 'z'].map((service) => ({
      service,
      topic: 't',
      index: 0,
      until: '2027-03-31',
      next,
    }));
    const text = renderEdit({ ...EMPTY, handovers }, () => SERVICES).get('services/t.yaml') ?? '';
    expect(text).toContain(
      '      - {unit: a, until: 2027-03-31, basis: fact, source: web} # 要確認\n      - {unit: c, from: 2027-04-01, basis: notice, source: r9}\n    keywords: [料金, 値段]',
    );
    expect(text).toContain('        from: 2020-04-01\n        until: 2027-03-31\n        basis: fact');
  });
});

describe('changes/*.yaml', () => {
  const change = makeChange({ id: 'x', original: ['a'], resulting: ['c'], effective: '2027-04-01' });

  it('begins a file for a new day and joins the one that is there', () => {
    const edit = { ...EMPTY, changes: [{ change, remark: undefined }] };
    const first = renderEdit(edit, () => undefined).get('changes/2027-04-01.yaml') ?? '';
    expect(first).toContain(
      'effective: 2027-04-01\nsource: r9\nchanges:\n  - id: x\n    kind: rename\n    original: [a]',
    );
    const second = renderEdit(
      { ...EMPTY, changes: [{ change: { ...change, id: 'y' }, remark: '要確認' }] },
      () => first,
    );
    const text = second.get('changes/2027-04-01.yaml') ?? '';
    expect(text.startsWith(first.trimEnd())).toBe(true);
    expect(text).toContain('  # 要確認\n  - id: y');
  });
});

describe('open-questions.yaml', () => {
  it('asks nothing twice', () => {
    const question = { id: 'q', kind: 'reading' as const, about: '?', candidates: [], source: 'r9' };
    const once =
      renderEdit({ ...EMPTY, questions: [question] }, () => undefined).get('open-questions.yaml') ?? '';
    expect(renderEdit({ ...EMPTY, questions: [question] }, () => once).get('open-questions.yaml')).toBe(once);
  });
});
