// Postback data is ours, short enough, and read back exactly; everything else is recognised as foreign.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINE_LIMITS } from '#channels/line/line-limits.ts';
import { parsePostbackData, writePostbackData } from '#channels/line/postback-action.ts';

describe('Postback data', () => {
  it('survives the way to LINE and back, or is not written at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (question) => {
        const data = writePostbackData({ do: 'ask', question });
        if (data === undefined) return;
        expect(data.length).toBeLessThanOrEqual(LINE_LIMITS.postbackData.max);
        expect(parsePostbackData(data)).toEqual({ do: 'ask', question });
      }),
    );
  });

  it.each(['', 'storeId=12345', '{', 'null', '{"do":"delete"}', '{"do":"ask"}', '{"do":"menu","menu":"xx"}'])(
    '%j is not ours',
    (data) => {
      expect(parsePostbackData(data)).toBeUndefined();
    },
  );
});
