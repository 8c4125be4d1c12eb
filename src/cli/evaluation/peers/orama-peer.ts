// Orama with a Japanese tokenizer like the one it offers itself, and its own defaults for everything else.
import { create, insertMultiple, search } from '@orama/orama';
import { type Peer } from './peer.ts';
import { segmentWords } from './segment-words.ts';

export const oramaPeer: Peer = {
  name: 'Orama(Intl.Segmenter)',
  open: async (passages) => {
    const database = create({
      schema: { text: 'string' } as const,
      components: {
        tokenizer: { language: 'japanese', normalizationCache: new Map(), tokenize: segmentWords },
      },
    });
    await insertMultiple(
      database,
      passages.map(({ target, text }) => ({ id: target.id, text })),
    );
    return async (question, limit) => {
      const { hits } = await search(database, { term: question, properties: ['text'], limit });
      return hits.map(({ id }) => id);
    };
  },
};
