// MiniSearch with Intl.Segmenter as its tokenizer, its defaults otherwise.
import { type Peer } from './peer.ts';
import { segmentWords } from './segment-words.ts';

export const minisearchPeer: Peer = {
  name: 'MiniSearch(Intl.Segmenter)',
  open: async (passages) => {
    // A development dependency: loaded only when peers are compared.
    const { default: MiniSearch } = await import('minisearch');
    const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'], tokenize: segmentWords });
    index.addAll(passages.map(({ target, text }) => ({ id: target.id, text })));
    return (question, limit) =>
      Promise.resolve(
        index
          .search(question)
          .slice(0, limit)
          .map(({ id }) => String(id)),
      );
  },
};
