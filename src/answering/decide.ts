// Probabilities -> a verdict: name the office, ask back, say whose job it is, or say that nothing fits. Pure.
import { type OfficeCandidate } from '#domain/findings.ts';
import { type SearchSettings } from '#domain/search-settings.ts';
import { type Draft } from './draft.ts';

export type Decision =
  | { readonly kind: 'office'; readonly candidate: OfficeCandidate }
  | { readonly kind: 'outside'; readonly candidate: OfficeCandidate }
  | { readonly kind: 'none'; readonly candidate: OfficeCandidate }
  | { readonly kind: 'topic'; readonly candidate: OfficeCandidate }
  | { readonly kind: 'ask'; readonly candidates: readonly OfficeCandidate[] }
  | { readonly kind: 'nothing' };

export function decide(
  offices: readonly OfficeCandidate[],
  settings: SearchSettings,
  knownFeatures: number,
): Decision {
  if (knownFeatures === 0) return { kind: 'nothing' };
  const best = (kind: OfficeCandidate['kind']): OfficeCandidate | undefined =>
    offices.find((candidate) => candidate.kind === kind);
  const sumOf = (kind: OfficeCandidate['kind']): number =>
    offices.reduce((sum, candidate) => sum + (candidate.kind === kind ? candidate.probability : 0), 0);
  const none = best('none');
  if (none !== undefined && sumOf('none') >= settings.noneFrom) return { kind: 'none', candidate: none };
  const [first, second] = offices.filter((candidate) => candidate.kind !== 'none');
  if (first === undefined) return none === undefined ? { kind: 'nothing' } : { kind: 'none', candidate: none };
  const lead = first.probability - (second?.probability ?? 0);
  const isSure =
    first.probability >= settings.answerFrom ||
    (first.probability >= settings.answerWithLeadFrom && lead >= settings.leadFrom);
  const topic = best('topic');
  if (topic !== undefined && (topic === first || topic.probability >= settings.topicFrom) && topic.probability >= settings.topicFrom * 0.6) {
    if (!isSure || first.kind === 'topic') return { kind: 'topic', candidate: topic };
  }
  if (first.kind === 'service' && isSure) return { kind: 'office', candidate: first };
  if (first.kind === 'outside' && first.probability >= settings.outsideFrom) return { kind: 'outside', candidate: first };
  const outside = best('outside');
  if (outside !== undefined && sumOf('outside') >= settings.outsideFrom * 1.4 && outside.probability >= settings.outsideFrom * 0.5) {
    return { kind: 'outside', candidate: outside };
  }
  if (first.probability < settings.offerFrom) return { kind: 'nothing' };
  const offered = offices.filter(({ kind }) => kind === 'service' || kind === 'outside').slice(0, settings.choices);
  return offered.length >= 2 ? { kind: 'ask', candidates: offered } : { kind: 'nothing' };
}

/** True while no earlier step has settled what to answer. */
export function isOpen(draft: Draft): boolean {
  return draft.verdict === undefined;
}
