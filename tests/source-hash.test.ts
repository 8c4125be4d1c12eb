// Stored data is tied to the code that shapes it.
import { expect, it } from 'vitest';
import { sourceHash } from '#source-hash.ts';

it('The hash is the same for the same code and another for other code', () => {
  expect(sourceHash(['domain'])).toBe(sourceHash(['domain']));
  expect(sourceHash(['domain', 'retrieval'])).not.toBe(sourceHash(['domain']));
});
