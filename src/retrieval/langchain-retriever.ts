// The retriever's face for LangChain: our passages as documents, best first, for chains and graphs of others.
import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import { type Target } from './corpus.ts';

/** A passage with what it is about. */
export type RetrievedPassage = { readonly target: Target; readonly text: string };

/** Scores by passage id; higher is better, comparable only within one search. */
export type PassageSearch = (text: string) => Promise<ReadonlyMap<string, number>>;

type Metadata = Target & { readonly score: number };

/** `search` is full text or vectors of the passage index; at most `limit` documents come back (default 4, as in LangChain). */
export class LangchainRetriever extends BaseRetriever<Metadata> {
  readonly lc_namespace = ['madoguchi', 'retrieval'];
  readonly #search: PassageSearch;
  readonly #passages: ReadonlyMap<string, RetrievedPassage>;
  readonly #limit: number;

  constructor(input: {
    readonly search: PassageSearch;
    readonly passages: readonly RetrievedPassage[];
    readonly limit?: number;
  }) {
    super();
    this.#search = input.search;
    this.#passages = new Map(input.passages.map((passage) => [passage.target.id, passage]));
    this.#limit = input.limit ?? 4;
  }

  override async _getRelevantDocuments(query: string): Promise<Document<Metadata>[]> {
    const scores = await this.#search(query);
    return [...scores]
      .toSorted(([, a], [, b]) => b - a)
      .flatMap(([id, score]) => {
        const passage = this.#passages.get(id);
        if (passage === undefined) return [];
        return [
          new Document<Metadata>({ id, pageContent: passage.text, metadata: { ...passage.target, score } }),
        ];
      })
      .slice(0, this.#limit);
  }
}
