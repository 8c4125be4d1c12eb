// Lines fit the terminal, and nothing of the text is lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '#cli/terminal/display-width.ts';
import { wrapText } from '#cli/terminal/wrap-text.ts';

const compact = (text: string): string => text.replaceAll(/\s+/gu, '');

describe('wrapText', () => {
  it('breaks Japanese anywhere but keeps numbers whole', () => {
    expect(wrapText('電話は0979-24-1234です', 12)).toBe('電話は\n0979-24-1234\nです');
  });

  it('never begins a line with a closing mark', () => {
    expect(wrapText('水道料金、下水道', 8)).toBe('水道料\n金、下水\n道');
  });

  it('indents the following lines', () => {
    expect(wrapText('水道料金のこと', 8, '  ')).toBe('水道料金\n  のこと');
  });

  it('keeps line breaks', () => {
    expect(wrapText('一\n\n二', 8)).toBe('一\n\n二');
  });

  it('keeps every character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 40 }), (text, columns) => {
        expect(compact(wrapText(text, columns))).toBe(compact(text));
      }),
    );
  });

  it('fits any Japanese sentence into the columns', () => {
    const sentence = fc.string({
      unit: fc.constantFrom(...Array.from('水道料金のこと。、「」あいう123 ')),
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        sentence.map((text) => text.replaceAll(/[。、「」\d]{2,}/gu, '。')),
        fc.integer({ min: 10, max: 40 }),
        (text, columns) => {
          for (const line of wrapText(text, columns).split('\n'))
            expect(displayWidth(line)).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});
