// Other LangChain chains get our passages as documents, best first.
import { expect, it } from 'vitest';
import { LangchainRetriever } from '#retrieval/langchain-retriever.ts';

const passages = ['a', 'b', 'c'].map((id) => ({
  target: { kind: 'service' as const, id, office: id },
  text: `passage ${id}`,
}));
const search = () =>
  Promise.resolve(
    new Map([
      ['b', 1],
      ['gone', 9],
      ['a', 3],
      ['c', 2],
    ]),
  );

it('The retriever gives the best passages with what they are about, and skips what it does not hold', async () => {
  const documents = await new LangchainRetriever({ search, passages, limit: 2 }).invoke('水道');
  expect(documents.map(({ id, pageContent, metadata }) => [id, pageContent, metadata.score])).toEqual([
    ['a', 'passage a', 3],
    ['c', 'passage c', 2],
  ]);
  expect(documents[0]?.metadata).toMatchObject({ kind: 'service', office: 'a' });
});
