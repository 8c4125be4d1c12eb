// Personal data is masked however it is written; the city's own numbers stay, because they are asked about.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonalData } from '#answering/mask-personal-data.ts';
import { normalizeText } from '#domain/fold-text.ts';
import { anyText } from '../fakes/any-text.ts';

const CITY_NUMBERS = new Set(['0979241234', '0979221111']);
/** As the steps do it: normalised first, then masked. */
const mask = (text: string) => maskPersonalData(normalizeText(text), CITY_NUMBERS);

const toFullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));
const digits = (count: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: count, maxLength: count });
/** What people and tricksters put between two digits. */
const separators = fc.constantFrom(
  ...[
    '',
    '-',
    ' ',
    '　',
    ' - ',
    '－',
    '–',
    '.',
    '・',
    '、',
    'の',
    '\n',
    '\u200B',
    '\u2060',
    '\u00AD',
    '\uFEFF',
  ],
);

/** The digits with separators between some of them, in either width. */
function written(number: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(number, fc.array(separators, { minLength: 30, maxLength: 30 }), fc.boolean())
    .map(([plain, between, isWide]) => {
      const spelt = [...plain]
        .map((digit, at) => (at === 0 ? digit : `${between[at] ?? ''}${digit}`))
        .join('');
      return isWide ? toFullWidth(spelt) : spelt;
    });
}

const mobiles = fc
  .tuple(fc.constantFrom('090', '080', '070', '050'), digits(8))
  .map((parts) => parts.join(''));
const strangers = fc
  .tuple(fc.constantFrom('0978', '0977', '06', '03'), digits(6))
  .map((parts) => parts.join(''));

describe('maskPersonalData', () => {
  it.each([
    ['My Number', digits(12)],
    ['card number', digits(16)],
    ['mobile number', mobiles],
    ["stranger's number", strangers.filter((number) => number.length >= 9 && !CITY_NUMBERS.has(number))],
  ])('masks a %s in every width, with separators and invisible splits', (_, number) => {
    fc.assert(
      fc.property(written(number), (spelt) => {
        const masked = mask(`番号は${spelt}です`);
        expect(masked.text).not.toMatch(/\d/);
        expect(masked.kinds).toHaveLength(1);
      }),
    );
  });

  it.each([
    'hanako@example.jp',
    'ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ',
    'hanako @ example . jp',
    'ha\u200Bnako@exa\u200Bmple.jp',
    "o'neil+city@mail.example.co.jp",
  ])('masks the e-mail address %s', (address) => {
    const masked = mask(`${address} に返事をください`);
    expect(masked.text).toBe('[メール] に返事をください');
    expect(masked.kinds).toEqual(['email']);
  });

  it.each(['+81 90 1234 5678', '(090)1234-5678', '０９０ー１２３４ー５６７８', '090 1234 5678'])(
    'masks the telephone number %s',
    (number) => {
      expect(mask(`電話は${number}`).text).toMatch(/^電話は\[(?:電話)?番号\]$/u);
    },
  );

  it('keeps a number of the city, however it is written, and tells which one it was', () => {
    fc.assert(
      fc.property(written(fc.constant('0979241234')), (spelt) => {
        const masked = mask(`${spelt} はどこの番号ですか`);
        expect(masked).toMatchObject({ kinds: [], cityNumbers: ['0979241234'] });
      }),
    );
  });

  it('knows a city number without its area code', () => {
    expect(mask('24-1234 から電話があった').cityNumbers).toEqual(['0979241234']);
  });

  it.each(['2021年4月1日', '20210401', '1,200円', '871-8501', '119', '14番地3', '令和3年度 2階 5番'])(
    'leaves %s alone',
    (text) => {
      expect(mask(text)).toEqual({ text: normalizeText(text), kinds: [], cityNumbers: [] });
    },
  );

  it('masks each of several pieces and leaves the words between them', () => {
    const masked = mask('090-1234-5678 か taro@example.jp に、マイナンバー1234 5678 9012 の件で');
    expect(masked.text).toBe('[電話番号] か [メール] に、マイナンバー[番号] の件で');
    expect(new Set(masked.kinds)).toEqual(new Set(['telephone', 'email', 'my-number']));
  });

  it('finds nothing more in what it has masked', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = mask(text);
        expect(maskPersonalData(once.text, CITY_NUMBERS).text).toBe(once.text);
      }),
    );
  });
});
