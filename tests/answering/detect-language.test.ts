// The language of a message is told by its script; only short spaced kana phrases count as easy Japanese.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '#answering/detect-language.ts';
import { LANGUAGES } from '#domain/language.ts';
import { anyText } from '../fakes/any-text.ts';

describe('detectLanguage', () => {
  it.each([
    ['水道料金が高い', 'ja'],
    ['水道料金', 'ja'],
    ['ゴミ', 'ja'],
    ['Wi-Fiの申込みはどこですか', 'ja'],
    ['みずの おかねを はらいたいです', 'ja-easy'],
    ['Where do I pay my water bill?', 'en'],
    ['Tôi muốn hỏi về tiền nước', 'vi'],
    ['toi muon hoi tien nuoc', 'vi'],
    ['我想问水费的事', 'zh'],
    ['請問垃圾袋在哪裡買', 'zh'],
    ['수도 요금은 어디에 내나요', 'ko'],
  ])('takes %s for %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('falls back where the message does not tell', () => {
    expect(detectLanguage('0979-24-1234')).toBe('ja');
    expect(detectLanguage('110?', 'vi')).toBe('vi');
  });

  it('names a language the product speaks, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(LANGUAGES).toContain(detectLanguage(text));
      }),
    );
  });
});
