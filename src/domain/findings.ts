// What the search found for a question: offices and the services behind them, with probabilities.

export type CandidateKind = 'service' | 'outside' | 'topic' | 'none';

/** A service, outside body, vague topic or kind of non-question; `probability` 0–1 over all of them. */
export type TargetCandidate = {
  readonly id: string;
  readonly kind: CandidateKind;
  readonly office: string;
  readonly probability: number;
  /** Orama's score of its passage; unbounded, 0 without a hit. */
  readonly fullText: number;
};

/** All services of one section taken together; `probability` 0–1 over all offices, best first in `Findings`. */
export type OfficeCandidate = {
  readonly office: string;
  readonly kind: CandidateKind;
  readonly probability: number;
  /** Share of the two models, for explaining. */
  readonly fromServices: number;
  readonly fromOffice: number;
  readonly targets: readonly TargetCandidate[];
};

export type Findings = {
  readonly offices: readonly OfficeCandidate[];
  /** How many features of the text any sentence of the knowledge has; 0: nothing to go by. */
  readonly knownFeatures: number;
  /** For a text of a few letters: how the sentences that hold it are shared among offices, largest share first. */
  readonly spread: readonly OfficeShare[];
};

/** `share` 0–1 of the sentences of all services and outside bodies that hold the word. */
export type OfficeShare = { readonly office: string; readonly target: string; readonly share: number };
