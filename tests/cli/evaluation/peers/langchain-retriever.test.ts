// The passages of the index, offered as a LangChain retriever.
import { describe, expect, it } from 'vitest';
import { LangchainRetriever } from '#retrieval/langchain-retriever.ts';

const passages = [
  { target: { kind: 'service', id: 'bill', office: 'a' }, text: '水道料金' },
  { target: { kind: 'outside', id: 'police', office: 'outside:police' }, text: '落とし物' },
] as const;
const search = () =>
  Promise.resolve(
    new Map([
      ['police', 1],
      ['bill', 2],
      ['gone', 3],
    ]),
  );

describe('LangchainRetriever', () => {
  it('gives documents best first, with what they are about', async () => {
    const documents = await new LangchainRetriever({ search, passages }).invoke('水道');
    expect(documents).toMatchObject([
      { id: 'bill', pageContent: '水道料金', metadata: { id: 'bill', kind: 'service', score: 2 } },
      { id: 'police', metadata: { kind: 'outside', score: 1 } },
    ]);
  });

  it('gives at most as many as asked for', async () => {
    expect(await new LangchainRetriever({ search, passages, limit: 1 }).invoke('水道')).toHaveLength(1);
  });
});
