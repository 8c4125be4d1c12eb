// Probabilities -> a verdict: name the office, ask back, say whose job it is, or say that nothing fits. Pure.
import { type Findings, type OfficeCandidate, type OfficeShare } from '#domain/findings.ts';
import { type SearchSettings } from '#domain/search-settings.ts';
import { type Draft } from './draft.ts';

export type Decision =
  | { readonly kind: 'office'; readonly candidate: OfficeCandidate }
  | { readonly kind: 'outside'; readonly candidate: OfficeCandidate }
  | { readonly kind: 'none'; readonly candidate: OfficeCandidate }
  | { readonly kind: 'topic'; readonly candidate: OfficeCandidate }
  | { readonly kind: 'ask'; readonly candidates: readonly OfficeCandidate[] }
  | { readonly kind: 'emergency' }
  | { readonly kind: 'nothing' };

/** The group of non-questions that holds cries for help. */
export const EMERGENCY = 'none:emergency';

/** A single word of which a second office has this share is too vague to answer. */
const RIVAL_SHARE = 0.18;
/** … unless the models are surer than this. */
const SURE = 0.97;
/** Offices with a smaller share of a single word are not offered. */
const OFFERED_SHARE = 0.06;

export function decide(
  offices: readonly OfficeCandidate[],
  settings: SearchSettings,
  { knownFeatures, spread }: Pick<Findings, 'knownFeatures' | 'spread'>,
): Decision {
  if (knownFeatures === 0) return { kind: 'nothing' };
  const vague = vagueWord(offices, settings, spread);
  if (vague.length >= 2) return { kind: 'ask', candidates: vague };
  const best = (kind: OfficeCandidate['kind']): OfficeCandidate | undefined =>
    offices.find((candidate) => candidate.kind === kind && candidate.office !== EMERGENCY);
  const sumOf = (kind: OfficeCandidate['kind']): number =>
    offices.reduce(
      (sum, { kind: own, office, probability }) =>
        sum + (own === kind && office !== EMERGENCY ? probability : 0),
      0,
    );
  const emergency = offices.find(({ office }) => office === EMERGENCY);
  if (emergency !== undefined && emergency.probability >= settings.emergencyFrom)
    return { kind: 'emergency' };
  const none = best('none');
  if (none !== undefined && sumOf('none') >= settings.noneFrom) return { kind: 'none', candidate: none };
  const [first, second] = offices.filter((candidate) => candidate.kind !== 'none');
  if (first === undefined)
    return none === undefined ? { kind: 'nothing' } : { kind: 'none', candidate: none };
  if (second !== undefined && isMatched(first, second)) return { kind: 'office', candidate: second };
  const lead = first.probability - (second?.probability ?? 0);
  const isSure =
    first.probability >= settings.answerFrom ||
    (first.probability >= settings.answerWithLeadFrom && lead >= settings.leadFrom);
  const topic = best('topic');
  if (topic !== undefined && isVague(topic, first, isSure, sumOf('topic'), settings))
    return { kind: 'topic', candidate: topic };
  if (first.kind === 'service' && isSure) return { kind: 'office', candidate: first };
  if (first.kind === 'outside' && first.probability >= settings.outsideFrom)
    return { kind: 'outside', candidate: first };
  const outside = best('outside');
  if (
    outside !== undefined &&
    sumOf('outside') >= settings.outsideFrom * 1.4 &&
    outside.probability >= settings.outsideFrom * 0.5
  ) {
    return { kind: 'outside', candidate: outside };
  }
  if (first.probability < settings.offerFrom) return { kind: 'nothing' };
  const offered = offices
    .filter(({ kind }) => kind === 'service' || kind === 'outside')
    .slice(0, settings.choices);
  return offered.length >= 2 ? { kind: 'ask', candidates: offered } : { kind: 'nothing' };
}

/** A service this likely, and this likely compared with the vague topic ahead of it, is named after all. */
const MATCHED_FROM = 0.34;
const MATCHED_SHARE = 0.7;

function isMatched(first: OfficeCandidate, second: OfficeCandidate): boolean {
  return (
    first.kind === 'topic' &&
    second.kind === 'service' &&
    second.probability >= MATCHED_FROM &&
    second.probability >= first.probability * MATCHED_SHARE
  );
}

/** A vague topic leads, or several share what no office clearly has. */
function isVague(
  topic: OfficeCandidate,
  first: OfficeCandidate,
  isSure: boolean,
  topicMass: number,
  settings: SearchSettings,
): boolean {
  if (topic === first && topic.probability >= settings.topicFrom * 0.6) return true;
  if (isSure && first.kind !== 'topic') return false;
  const isRival = topic.probability >= settings.topicFrom * 0.6;
  return (
    (isRival && topic.probability >= settings.topicFrom) ||
    topicMass >= Math.max(settings.topicFrom * 0.75, first.kind === 'topic' ? 0 : first.probability)
  );
}

/** The offices a single word may mean, unless one of them clearly owns it or it is no matter of an office at all. */
function vagueWord(
  offices: readonly OfficeCandidate[],
  settings: SearchSettings,
  spread: readonly OfficeShare[],
): readonly OfficeCandidate[] {
  const [first] = offices;
  const rival = spread[1];
  if (first === undefined || rival === undefined || rival.share < RIVAL_SHARE || first.probability >= SURE)
    return [];
  if (first.kind === 'none' || first.kind === 'topic') return [];
  return spread
    .filter(({ share }) => share >= OFFERED_SHARE)
    .slice(0, settings.choices)
    .map(({ office, target, share }) => {
      const kind = office.startsWith('outside:') ? 'outside' : 'service';
      const candidate = { id: target, kind, office, probability: share, fullText: 0 } as const;
      return {
        office,
        kind,
        probability: share,
        fromServices: share,
        fromOffice: share,
        targets: [candidate],
      };
    });
}

/** True while no earlier step has settled what to answer. */
export function isOpen(draft: Draft): boolean {
  return draft.verdict === undefined;
}
