// Vietnamese: the frame in Vietnamese, day before month, names as on the sign.
import { describe, expect, it } from 'vitest';
import { vietnamese } from '#replies/wording/vi.ts';

describe('The wording in Vietnamese', () => {
  it('writes the day before the month, and says that it is a day', () => {
    expect(vietnamese.day('2021-04-30')).toBe('ngày 30/4/2021');
  });

  it('names the office as it stands on the sign', () => {
    const unit = { name: '料金課', reading: 'りょうきんか', english: null, path: ['水道局', '料金課'] };
    expect(vietnamese.refer(unit, 'Tiền nước')).toBe('Tiền nước: hãy liên hệ 水道局 料金課.');
  });
});
