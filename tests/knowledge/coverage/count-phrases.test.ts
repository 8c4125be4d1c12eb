// Records with too few ways of asking are listed per language.
import { describe, expect, it } from 'vitest';
import { countPhrases } from '#knowledge/coverage/count-phrases.ts';
import { makeService } from '../../fakes/make-records.ts';
import { smallCityRecords } from '../../fakes/small-city.ts';

const many = Array.from({ length: 60 }, (_, at) => `${at}番目の言い方`);
const count = (phrases: object) =>
  countPhrases(smallCityRecords({ services: [makeService({ id: 'one', phrases })], outsideBodies: [] }));

describe('countPhrases', () => {
  it('lists the languages in which a record has too few', () => {
    expect(count({ ja: many }).gaps.map(({ id, language, have }) => [id, language, have])).toEqual([
      ['one', 'jaEasy', 0],
      ['one', 'en', 0],
    ]);
  });

  it('lists nothing for a record with plenty', () => {
    expect(count({ ja: many, jaEasy: many, en: many }).gaps).toEqual([]);
  });

  it('counts records and sentences per language', () => {
    expect(count({ ja: many, vi: ['nước'] }).perLanguage).toContainEqual({
      language: 'vi',
      records: 1,
      sentences: 1,
    });
  });
});
