// Asks the product and its peers the same questions, one after the other.
import { type Directory } from '#domain/directory.ts';
import { askQuestions } from '../ask-questions.ts';
import { type LabelledQuestion } from '../labelled-question.ts';
import { type Respondent } from '../respondent.ts';
import { summarizeOutcomes, type Summary } from '../summarize-outcomes.ts';
import { type Peer } from './peer.ts';
import { peerRespondent } from './peer-respondent.ts';
import { type RetrievedPassage } from '#retrieval/langchain-retriever.ts';

export type PeerResult = {
  readonly name: string;
  readonly summary: Summary;
  readonly buildMilliseconds: number | undefined;
};

export async function comparePeers(input: {
  readonly product: Respondent;
  readonly peers: readonly Peer[];
  readonly passages: readonly RetrievedPassage[];
  readonly questions: readonly LabelledQuestion[];
  readonly directory: Directory;
  readonly onStep: (what: string) => void;
}): Promise<readonly PeerResult[]> {
  const { product, peers, passages, questions, directory, onStep } = input;
  onStep(product.name);
  const own = summarizeOutcomes(await askQuestions(questions, product));
  const results: PeerResult[] = [{ name: product.name, summary: own, buildMilliseconds: undefined }];
  for (const peer of peers) {
    onStep(peer.name);
    const startedAt = performance.now();
    const search = await peer.open(passages);
    const buildMilliseconds = performance.now() - startedAt;
    const outcomes = await askQuestions(questions, peerRespondent(peer.name, search, directory));
    results.push({ name: peer.name, summary: summarizeOutcomes(outcomes), buildMilliseconds });
  }
  return results;
}
