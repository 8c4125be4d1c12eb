// Questions of imports stay open until the records answer them or a person dates them.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAskedQuestions } from '#knowledge/coverage/read-asked-questions.ts';
import { makeService, makeUnit } from '../../fakes/make-records.ts';

function ask(yaml: string): string {
  const root = mkdtempSync(join(tmpdir(), 'asked-'));
  writeFileSync(join(root, 'open-questions.yaml'), `questions:\n${yaml}`);
  return root;
}

const competent = (basis: 'assumed' | 'notice') => [{ unit: 'a', basis, source: 'r9' }];

describe('readAskedQuestions', () => {
  it('has none where there is no file', () => {
    const root = mkdtempSync(join(tmpdir(), 'asked-'));
    expect(readAskedQuestions(root, { services: [], units: [] })).toEqual({ open: [], problems: [] });
  });

  it('closes a question about a service when the service no longer rests on an assumption', () => {
    const root = ask('  - {id: q, kind: service-competence, about: "?", service: s, source: r9}\n');
    const openWith = (basis: 'assumed' | 'notice'): number =>
      readAskedQuestions(root, {
        services: [makeService({ id: 's', competent: competent(basis) })],
        units: [],
      }).open.length;
    expect([openWith('assumed'), openWith('notice')]).toEqual([1, 0]);
  });

  it('closes a question about a unit’s end when the unit has a last day', () => {
    const root = ask('  - {id: q, kind: unit-end, about: "?", unit: a, source: r9}\n');
    const openWith = (until: string | undefined): number =>
      readAskedQuestions(root, { services: [], units: [makeUnit({ id: 'a', until })] }).open.length;
    expect([openWith(undefined), openWith('2027-03-31')]).toEqual([1, 0]);
  });

  it('closes what a person dated, and reports what cannot be read', () => {
    const dated = ask('  - {id: q, kind: reading, about: "?", source: r9, answered: 2027-03-01}\n');
    expect(readAskedQuestions(dated, { services: [], units: [] }).open).toEqual([]);
    expect(readAskedQuestions(ask('  - {id: q}\n'), { services: [], units: [] }).problems).not.toEqual([]);
  });
});
