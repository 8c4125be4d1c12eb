// What a search would find, written as the probabilities a test is about.
import { type Findings, type OfficeCandidate } from '#domain/findings.ts';
import { targetsOf } from '#retrieval/corpus.ts';
import { smallCity } from './small-city.ts';

export const NO_FINDINGS: Findings = { offices: [], knownFeatures: 0, spread: [] };

const targets = new Map(targetsOf(smallCity()).map((target) => [target.id, target]));

/** `probabilities` by id of a service, outside body, topic or non-question of the fixture city. */
export function makeFindings(
  probabilities: Readonly<Record<string, number>>,
  given: Partial<Findings> = {},
): Findings {
  const offices = Object.entries(probabilities).map(([id, probability]) => makeOffice(id, probability));
  return {
    offices: offices.toSorted((a, b) => b.probability - a.probability),
    knownFeatures: 9,
    spread: [],
    ...given,
  };
}

export function makeOffice(id: string, probability: number): OfficeCandidate {
  const target = targets.get(id);
  if (target === undefined) throw new Error(`The fixture city has no '${id}'.`);
  const { office, kind } = target;
  const found = { id, kind, office, probability, fullText: 0 };
  return { office, kind, probability, fromServices: probability, fromOffice: probability, targets: [found] };
}
