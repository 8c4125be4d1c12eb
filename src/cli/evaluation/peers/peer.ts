// The search engines a developer would reach for, over the same passages: what they have in common.
import { type RetrievedPassage } from '#retrieval/langchain-retriever.ts';

/** Ids of the best passages, best first. Empty if nothing was found. */
export type PeerSearch = (question: string, limit: number) => Promise<readonly string[]>;

export type Peer = {
  readonly name: string;
  /** Builds the index; may take seconds. */
  readonly open: (passages: readonly RetrievedPassage[]) => Promise<PeerSearch>;
};
