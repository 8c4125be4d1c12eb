// Keys derived from the channel secret: opaque names for conversations, and a seal for what waits to be answered.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { type Chat } from './line-event.ts';

export type ChannelKeys = {
  /** A keyed hash: without the channel secret nobody can tell whose conversation it is. */
  conversationKey(chat: Chat): string;
  seal(text: string): string;
  /** The sealed text, or undefined if it was sealed with another secret or damaged. */
  unseal(sealed: string): string | undefined;
};

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

function derive(channelSecret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', channelSecret, 'madoguchi-line', purpose, KEY_BYTES));
}

/** After the secret is reissued, waiting events can't be read and conversations start anew. */
export function createChannelKeys(channelSecret: string): ChannelKeys {
  const nameKey = derive(channelSecret, 'conversation');
  const sealKey = derive(channelSecret, 'seal');
  return {
    conversationKey: (chat) =>
      createHmac('sha256', nameKey).update(`${chat.type}:${chat.id}`).digest('base64url'),
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, sealKey, nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
    },
    unseal(sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      if (nonce.length < NONCE_BYTES || tag.length < TAG_BYTES) return undefined;
      try {
        const decipher = createDecipheriv(CIPHER, sealKey, nonce, { authTagLength: TAG_BYTES });
        decipher.setAuthTag(tag);
        const start = NONCE_BYTES + TAG_BYTES;
        return Buffer.concat([decipher.update(bytes.subarray(start)), decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
