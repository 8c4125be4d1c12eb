// Everything one run of `npm run evaluate` measured.
import { type AblationResult } from '../run-ablations.ts';
import { type PeerResult } from '../peers/compare-peers.ts';
import { type HeldOutSummary } from '../summarize-held-out.ts';
import { type Summary } from '../summarize-outcomes.ts';

export type EvaluationReport = {
  readonly city: string;
  readonly knowledgeVersion: string;
  /** Day of the run. */
  readonly day: string;
  readonly files: readonly { readonly name: string; readonly summary: Summary }[];
  readonly crossValidation: readonly { readonly name: string; readonly summary: HeldOutSummary }[];
  readonly ablations: readonly AblationResult[];
  readonly peers: readonly PeerResult[];
};
