// Messages and emergency terms meet in one form, whatever the punctuation, width or emphasis.
import { describe, expect, it } from 'vitest';
import { toEmergencySentences, toEmergencyText } from '#domain/emergency-text.ts';

describe('toEmergencyText', () => {
  it.each([
    ['火事 です', '火事です'],
    ['たすけてーー!!', 'たすけて'],
    ['ﾀｽｹﾃ', 'たすけて'],
    ['Can’t breathe', 'cant breathe'],
    ['Có  cháy!', 'có cháy'],
  ])('brings %s into the form %s', (text, form) => {
    expect(toEmergencyText(text)).toBe(form);
  });

  it('keeps pictograms, which carry the message', () => {
    expect(toEmergencyText('家が🔥')).toContain('🔥');
  });
});

describe('toEmergencySentences', () => {
  it('cuts at the ends of sentences and drops empty and repeated ones', () => {
    expect(toEmergencySentences('火事!火事!\n\n家の中。')).toEqual(['火事', '家の中']);
  });

  it('does not cut at dots that show hesitation', () => {
    expect(toEmergencySentences('父が...倒れて')).toEqual(['父が倒れて']);
  });
});
