// The default embedding: hashed character n-grams. Spelling similarity, not meaning; no model, no network.
import { Embeddings } from '@langchain/core/embeddings';
import { foldText } from '#domain/fold-text.ts';

const DIMENSIONS = 256;
const SIZES = [1, 2, 3] as const;

/** FNV-1a, 32 bits, over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** Unit-length vector of 256 numbers; all zero for a text without letters. Deterministic. */
export function hashNgrams(text: string): number[] {
  const vector = new Array<number>(DIMENSIONS).fill(0);
  for (const [word] of foldText(text).matchAll(/[\p{L}\p{N}]+/gu)) {
    const characters = [...word];
    for (const size of SIZES) {
      for (let from = 0; from + size <= characters.length; from += 1) {
        const value = hash(characters.slice(from, from + size).join(''));
        const at = value % DIMENSIONS;
        vector[at] = (vector[at] ?? 0) + (value & 0x8000_0000 ? 1 : -1);
      }
    }
  }
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((number) => number / length);
}

/** A LangChain embedding, so that a neural one can take its place. */
export class HashedNgramEmbeddings extends Embeddings {
  readonly name = 'hashed-ngrams-256';
  readonly dimensions = DIMENSIONS;

  constructor() {
    super({});
  }

  override embedDocuments(documents: string[]): Promise<number[][]> {
    return Promise.resolve(documents.map(hashNgrams));
  }

  override embedQuery(document: string): Promise<number[]> {
    return Promise.resolve(hashNgrams(document));
  }
}
