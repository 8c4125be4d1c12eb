// The coverage report finds each kind of gap that the small city has on purpose.
import { beforeAll, describe, expect, it } from 'vitest';
import { type DirectoryRecords } from '#domain/directory.ts';
import { coverageReport, type CoverageReport } from '#knowledge/coverage-report.ts';
import { readFolder } from '#knowledge/read-folder.ts';
import { SMALL_CITY } from '../../fakes/open-small-city.ts';

const TODAY = '2024-06-04';
let records: DirectoryRecords;
let report: CoverageReport;

beforeAll(() => {
  const folder = readFolder(SMALL_CITY);
  if (folder.records === undefined) throw new Error('the small city has problems');
  records = folder.records;
  report = coverageReport(records, TODAY);
});

describe('coverageReport', () => {
  it('lists contacts by what is wrong with them', () => {
    expect(report.contacts.unconfirmed.map(({ of }) => of)).toEqual(['ごみ減量課']);
    expect(report.contacts.stale.map(({ of }) => of)).toEqual(['処理施設課']);
    expect(report.contacts.thirdPartyOnly.map(({ of }) => of)).toEqual(['ごみ減量課', '処理施設課']);
    expect(report.contacts.total).toBe(5);
  });

  it('finds contacts grown old when time passes, oldest first', () => {
    const later = coverageReport(records, '2027-01-01');
    expect(later.contacts.stale.map(({ of }) => of)).toEqual([
      '処理施設課',
      '水道局',
      '代表電話',
      '開庁時間',
    ]);
  });

  it('keeps a number that a better source shows too', () => {
    const units = records.units.map((unit) =>
      unit.id === 'shori-shisetsu'
        ? {
            ...unit,
            contactPoints: unit.contactPoints.flatMap((contact) => [contact, { ...contact, source: 'web' }]),
          }
        : unit,
    );
    const { contacts } = coverageReport({ ...records, units }, TODAY);
    expect(contacts.thirdPartyOnly.map(({ of }) => of)).toEqual(['ごみ減量課']);
  });

  it('says on what the services of each topic rest', () => {
    expect(report.bases).toContainEqual({ topic: 'life', total: 2, notice: 0, fact: 1, assumed: 1 });
    expect(report.unsourcedServices.map(({ id }) => id)).toEqual(['child-allowance']);
  });

  it('names units of today without a service, but not the departments above served ones', () => {
    expect(report.unservedUnits).toEqual([{ id: 'bunka-ka', label: '文化課' }]);
  });

  it('collects what a person has to settle', () => {
    expect(report.openQuestions.map(({ id, kind }) => [id, kind])).toEqual([
      ['billing-rename', 'effective-day'],
      ['suido-shukin', 'last-day'],
    ]);
  });

  it('counts sentences against the least each record needs', () => {
    expect(report.phrases.gaps).toContainEqual({
      id: 'water-bill',
      label: '水道料金',
      language: 'ja',
      have: 13,
      need: 30,
    });
    expect(report.phrases.gaps).toContainEqual({
      id: 'residence-record',
      label: '住民票',
      language: 'ja',
      have: 9,
      need: 15,
    });
    expect(report.phrases.gaps.some(({ language }) => language === 'vi')).toBe(false);
    expect(report.phrases.perLanguage.find(({ language }) => language === 'en')).toMatchObject({
      records: 4,
      sentences: 8,
    });
  });
});
