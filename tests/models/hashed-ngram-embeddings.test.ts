// Without any model, texts of like spelling get vectors that point alike.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HashedNgramEmbeddings, hashNgrams } from '#models/hashed-ngram-embeddings.ts';
import { anyText } from '../fakes/any-text.ts';

const likeness = (a: string, b: string) => {
  const [one, other] = [hashNgrams(a), hashNgrams(b)];
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
};

describe('hashNgrams', () => {
  it('takes spellings of the same words for the same', () => {
    expect(likeness('スイドウ', 'すいどう')).toBeCloseTo(1, 9);
  });

  it('puts like texts nearer together than unlike ones', () => {
    expect(likeness('水道料金が高い', '水道料金の相談')).toBeGreaterThan(
      likeness('水道料金が高い', '犬の登録'),
    );
  });

  it('has unit length, or is zero for a text without letters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const length = Math.hypot(...hashNgrams(text));
        expect(length === 0 || Math.abs(length - 1) < 1e-9).toBe(true);
      }),
    );
    expect(Math.hypot(...hashNgrams('！？'))).toBe(0);
  });
});

describe('HashedNgramEmbeddings', () => {
  it('embeds documents and queries alike, in the dimensions it names', async () => {
    const embeddings = new HashedNgramEmbeddings();
    const [document] = await embeddings.embedDocuments(['水道']);
    expect(document).toEqual(await embeddings.embedQuery('水道'));
    expect(document).toHaveLength(embeddings.dimensions);
  });
});
