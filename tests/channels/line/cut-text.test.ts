// Text is cut at the best border and never inside a character, whatever it is made of.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, splitText } from '#channels/line/cut-text.ts';

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
);
const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

function characters(text: string): readonly string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

describe('Cutting text', () => {
  it('leaves short text alone', () => {
    expect(cutText('水道。ごみ。', 6)).toBe('水道。ごみ。');
  });

  it('prefers a paragraph to a line to a sentence to a word', () => {
    expect(cutText('一二三四\n\n五六七\n八九', 11)).toBe('一二三四…');
    expect(cutText('一二三四五\n六。七八九\n十', 10)).toBe('一二三四五…');
    expect(cutText('一二三四五。六七、八九十', 10)).toBe('一二三四五。…');
    expect(cutText('one two three', 9)).toBe('one two…');
    expect(cutText('一二三四五六七八九十', 6)).toBe('一二三四五…');
  });

  it('counts an emoji by its UTF-16 units and keeps families together', () => {
    expect(cutText('👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 12)).toBe('👨‍👩‍👧‍👦…');
    expect(cutText('👨‍👩‍👧‍👦水', 5)).toBe('…');
  });

  it('keeps to the limit and to whole characters', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 300 }), (text, max) => {
        const cut = cutText(text, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        if (text.isWellFormed()) expect(cut.isWellFormed()).toBe(true);
        if (cut !== text) expect(characters(text).join('').startsWith(cut.slice(0, -1).trimEnd())).toBe(true);
      }),
    );
  });

  it('splits without losing anything but space at the borders', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 30, max: 200 }), (text, max) => {
        const parts = splitText(text, max, 1_000);
        expect(parts.every((part) => part.length <= max)).toBe(true);
        expect(parts.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });

  it('gives no more parts than asked for, and shows that it cut', () => {
    const parts = splitText('あいうえお。'.repeat(100), 60, 3);
    expect(parts).toHaveLength(3);
    expect(parts[2]?.endsWith('…')).toBe(true);
  });
});
