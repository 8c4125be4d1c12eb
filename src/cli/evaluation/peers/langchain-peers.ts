// A plain LangChain retriever over the product's own passage index: by full text, and by vectors.
import { type EmbeddingPort } from '#retrieval/build-index.ts';
import { LangchainRetriever, type RetrievedPassage } from '#retrieval/langchain-retriever.ts';
import { buildPassageIndex, type PassageIndex } from '#retrieval/orama-index.ts';
import { createTextAnalyzer } from '#retrieval/text/create-text-analyzer.ts';
import { type ReadingLexicon } from '#retrieval/text/reading-lexicon.ts';
import { type Peer } from './peer.ts';

export function langchainPeers(lexicon: ReadingLexicon, embedding: EmbeddingPort): readonly Peer[] {
  const open = async (passages: readonly RetrievedPassage[]): Promise<PassageIndex> => {
    const vectors = await embedding.embed(passages.map(({ text }) => text));
    const withVectors = passages.map(({ target, text }, at) => ({
      id: target.id,
      text,
      vector: vectors[at] ?? [],
    }));
    return buildPassageIndex(withVectors, createTextAnalyzer(lexicon), embedding.dimensions);
  };
  const peer = (
    name: string,
    searchWith: (index: PassageIndex) => (text: string) => Promise<ReadonlyMap<string, number>>,
  ): Peer => ({
    name,
    open: async (passages) => {
      const search = searchWith(await open(passages));
      return async (question, limit) => {
        const retriever = new LangchainRetriever({ search, passages, limit });
        const documents = await retriever.invoke(question);
        return documents.map(({ metadata }) => metadata.id);
      };
    },
  });
  return [
    peer('LangChain 検索器(全文、わたしたちの分かち書き)', (index) => (text) => index.searchText(text)),
    peer('LangChain 検索器(ベクトル)', (index) => async (text) => {
      const [vector] = await embedding.embed([text]);
      return index.searchVector(vector ?? []);
    }),
  ];
}
