// Adds to the search's probabilities what tables know for certain: names, items, other towns.
import { type OfficeCandidate } from '#domain/findings.ts';
import { type IsoDate } from '#domain/iso-date.ts';
import { officeKey, competenceOn } from '#domain/competence.ts';
import { successorsOn } from '#domain/lineage.ts';
import { sectionOf, ancestryOf } from '#domain/unit-path.ts';
import { type AnsweringContext } from './steps.ts';
import { type NameHit } from './name-index.ts';

/** Odds by which a unit named in the question gains: names are strong, but the matter can lie elsewhere. */
const NAMED_ODDS = 12;
/** Odds for the service of a thing found in the table of items, in a question about throwing away. */
const ITEM_ODDS = 40;
/** Odds of a town that someone only moves to or from. */
const ON_THE_WAY_ODDS = 0.05;

export function weighEvidence(
  offices: readonly OfficeCandidate[],
  input: {
    readonly names: readonly NameHit[];
    readonly itemService: string | undefined;
    readonly day: IsoDate;
    readonly onTheWay: readonly string[];
  },
  context: AnsweringContext,
): readonly OfficeCandidate[] {
  const { directory } = context;
  const named = new Set(
    input.names
      .flatMap((hit) => hit.units)
      .flatMap((id) => [id, ...successorsOn(directory, id, input.day)])
      .map((id) => sectionOf(directory, id)),
  );
  const itemOffice =
    input.itemService === undefined
      ? undefined
      : officeKey(directory, directory.getService(input.itemService));
  const withItem =
    itemOffice === undefined || offices.some(({ office }) => office === itemOffice)
      ? offices
      : [...offices, emptyOffice(itemOffice)];
  const weighed = withItem.map((candidate) => {
    let odds = 1;
    if (candidate.kind === 'service' && named.size > 0 && isNamed(candidate)) odds *= NAMED_ODDS;
    if (candidate.office === itemOffice) odds *= ITEM_ODDS;
    if (input.onTheWay.some((id) => candidate.office === `outside:${id}`)) odds *= ON_THE_WAY_ODDS;
    const targets = candidate.office === itemOffice ? preferItem(candidate) : candidate.targets;
    return { ...candidate, targets, probability: candidate.probability * odds };
  });
  const sum = weighed.reduce((total, candidate) => total + candidate.probability, 0);
  return weighed
    .map((candidate) => ({ ...candidate, probability: sum === 0 ? 0 : candidate.probability / sum }))
    .toSorted((a, b) => b.probability - a.probability);

  function isNamed(candidate: OfficeCandidate): boolean {
    return candidate.targets.some(({ id }) => {
      const service = directory.findService(id);
      if (service === undefined) return false;
      const unit = competenceOn(service, input.day).unit;
      return ancestryOf(directory, unit).some((body) => named.has(body.id));
    });
  }

  function preferItem(candidate: OfficeCandidate): OfficeCandidate['targets'] {
    const id = input.itemService;
    if (id === undefined) return candidate.targets;
    const first = { id, kind: 'service' as const, office: candidate.office, probability: 1, fullText: 0 };
    return [first, ...candidate.targets.filter((target) => target.id !== id)];
  }
}

function emptyOffice(office: string): OfficeCandidate {
  return { office, kind: 'service', probability: 0.02, fromServices: 0, fromOffice: 0, targets: [] };
}
