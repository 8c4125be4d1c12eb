// What every "which section?" question says is taken away, so that only the matter is left.
import { describe, expect, it } from 'vitest';
import { stripBoilerplate, stripLineage } from '#answering/strip-boilerplate.ts';
import { foldText } from '#domain/fold-text.ts';

describe('stripBoilerplate', () => {
  it.each([
    'の電話番号を教えてください',
    'はどこですか',
    'って今はなんという名前ですか',
    'はなくなったんですか',
  ])('leaves nothing of %s', (text) => {
    expect(stripBoilerplate(foldText(text)).trim()).toBe('');
  });

  it.each([
    ['水道料金の担当はどこですか', '水道料金'],
    ['犬の登録はどの課ですか', '犬'],
  ])('leaves the matter of %s', (text, matter) => {
    expect(stripBoilerplate(foldText(text))).toContain(matter);
  });
});

describe('stripLineage', () => {
  it('takes away talk about names and changes and keeps the rest', () => {
    expect(stripLineage(foldText('統合されたあとの水道料金'))).toContain('水道料金');
    expect(stripLineage(foldText('統合されたあとの水道料金'))).not.toContain('統合');
  });
});
