// Spellings that mean the same fold to the same text, and no text whatever breaks the folding.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, katakanaToHiragana, normalizeText, stripInvisible } from '#domain/fold-text.ts';
import { anyText } from '../fakes/any-text.ts';

describe('foldText', () => {
  it.each([
    ['スイドウ', 'すいどう'],
    ['ｽｲﾄﾞｳ', 'すいどう'],
    ['ＷｉＦｉ', 'wifi'],
    ['０９７９－２４－１２３４', '0979-24-1234'],
    ['8時〜5時', '8時~5時'],
    ['ご\u200Bみ\u00ADの\uFEFF日', 'ごみの日'],
    ['  水道　 料金 ', '水道 料金'],
    ['か\u3099', 'が'],
  ])('makes %s and %s equal', (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it('keeps apart what means something else', () => {
    expect(foldText('びょういん')).not.toBe(foldText('びよういん'));
    expect(foldText('おばさん')).not.toBe(foldText('おばーさん'));
  });

  it('folds any text to well-formed text that folding leaves as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldText(text);
        expect(folded.isWellFormed()).toBe(true);
        expect(foldText(folded)).toBe(folded);
      }),
    );
  });
});

describe('normalizeText', () => {
  it('keeps what a reader sees: letters, case, line breaks and emoji', () => {
    expect(normalizeText('Wi-Fi の\n申込み 🙏')).toBe('Wi-Fi の\n申込み 🙏');
  });
});

describe('stripInvisible', () => {
  it('removes controls, text direction tricks and tags', () => {
    expect(stripInvisible('水道\u0007\u202E料\u{E0041}金')).toBe('水道料金');
  });

  it('leaves no lone surrogate behind', () => {
    expect(stripInvisible('水\uD800道')).toBe('水\uFFFD道');
  });
});

describe('katakanaToHiragana', () => {
  it('leaves the prolonged sound mark and other scripts alone', () => {
    expect(katakanaToHiragana('ヴ・サーバー漢字abc')).toBe('ゔ・さーばー漢字abc');
  });
});
