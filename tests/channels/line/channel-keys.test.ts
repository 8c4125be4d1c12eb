// Conversations get names nobody can undo, and sealed work opens only with the same secret.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChannelKeys } from '#channels/line/channel-keys.ts';

const keys = createChannelKeys('secret');

describe('The channel’s keys', () => {
  it('name a conversation the same each time, differently per chat and per secret', () => {
    const name = keys.conversationKey({ type: 'user', id: 'U1' });
    expect(name).toBe(createChannelKeys('secret').conversationKey({ type: 'user', id: 'U1' }));
    expect(name).not.toContain('U1');
    expect(keys.conversationKey({ type: 'group', id: 'U1' })).not.toBe(name);
    expect(createChannelKeys('other').conversationKey({ type: 'user', id: 'U1' })).not.toBe(name);
  });

  it('seal any text so that only they can open it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sealed = keys.seal(text);
        expect(keys.unseal(sealed)).toBe(text);
        expect(createChannelKeys('other').unseal(sealed)).toBeUndefined();
      }),
    );
  });

  it('open nothing that was damaged', () => {
    const sealed = Buffer.from(keys.seal('水道'), 'base64');
    for (const at of [0, 13, 29]) {
      const damaged = Buffer.from(sealed);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      expect(keys.unseal(damaged.toString('base64'))).toBeUndefined();
    }
    expect(keys.unseal('')).toBeUndefined();
  });
});
