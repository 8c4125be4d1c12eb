// Held-out sentences and what was found for them -> figures by kind, language and holdout, confusions, calibration.
import { type CandidateKind } from '#domain/findings.ts';
import { type HeldOut } from './cross-validate.ts';
import { reliability, type Reliability } from './reliability.ts';

export type HeldOutTally = {
  readonly count: number;
  /** The very service, body or topic came first. */
  readonly targetRight: number;
  /** The unit that is in charge today came first: what a citizen needs. */
  readonly officeRight: number;
  /** Its office was among the first six, as many as are offered. */
  readonly officeAmongSix: number;
  /** First with at least the probability from which the product answers at once, and right of these. */
  readonly sure: number;
  readonly sureRight: number;
};

export type HeldOutSummary = {
  readonly all: HeldOutTally;
  readonly kinds: readonly (HeldOutTally & { readonly kind: CandidateKind })[];
  /** Services only. */
  readonly languages: readonly (HeldOutTally & { readonly name: string })[];
  /** Services only: right office key, office key that came first. */
  readonly confusions: readonly { readonly wanted: string; readonly named: string; readonly count: number }[];
  /** Of the first office's probability, services and bodies outside. */
  readonly reliability: Reliability;
};

const OFFERED = 6;
const KINDS = ['service', 'outside', 'topic', 'none'] as const;

export function summarizeHeldOut(results: readonly HeldOut[], answerFrom: number): HeldOutSummary {
  const ofKind = (kind: CandidateKind): readonly HeldOut[] =>
    results.filter(({ entry }) => entry.target.kind === kind);
  const services = ofKind('service');
  const languages = [...Map.groupBy(services, ({ entry }) => entry.language)];
  const forecasts = [...services, ...ofKind('outside')].flatMap(
    ({
      entry,
      findings: {
        offices: [first],
      },
    }) =>
      first === undefined
        ? []
        : [{ probability: first.probability, right: isSameUnit(first.office, entry.target.office) }],
  );
  return {
    all: tallyHeldOut(results, answerFrom),
    kinds: KINDS.map((kind) => ({ kind, ...tallyHeldOut(ofKind(kind), answerFrom) })).filter(
      ({ count }) => count > 0,
    ),
    languages: languages.map(([name, members]) => ({ name, ...tallyHeldOut(members, answerFrom) })),
    confusions: confusionsOf(services),
    reliability: reliability(forecasts),
  };
}

export function tallyHeldOut(results: readonly HeldOut[], answerFrom: number): HeldOutTally {
  const count = (isCounted: (result: HeldOut) => boolean): number => results.filter(isCounted).length;
  const isRight = ({ entry, findings }: HeldOut): boolean =>
    isSameUnit(findings.offices[0]?.office, entry.target.office);
  const isSure = ({ findings }: HeldOut): boolean => (findings.offices[0]?.probability ?? 0) >= answerFrom;
  return {
    count: results.length,
    targetRight: count((result) => bestTarget(result) === result.entry.target.id),
    officeRight: count(isRight),
    officeAmongSix: count(({ entry, findings }) =>
      findings.offices.slice(0, OFFERED).some(({ office }) => isSameUnit(office, entry.target.office)),
    ),
    sure: count(isSure),
    sureRight: count((result) => isSure(result) && isRight(result)),
  };
}

/** Offices are keyed by the sections they were in turn; what is asked today goes to the last of them. */
function isSameUnit(a: string | undefined, b: string): boolean {
  return a?.split('>').at(-1) === b.split('>').at(-1);
}

function bestTarget({ findings }: HeldOut): string | undefined {
  const targets = findings.offices.flatMap((office) => office.targets);
  return targets.toSorted((a, b) => b.probability - a.probability)[0]?.id;
}

function confusionsOf(results: readonly HeldOut[]): HeldOutSummary['confusions'] {
  const counts = new Map<string, { wanted: string; named: string; count: number }>();
  for (const { entry, findings } of results) {
    const named = findings.offices[0]?.office;
    const wanted = entry.target.office;
    if (named === undefined || isSameUnit(named, wanted)) continue;
    const key = `${wanted}\u0000${named}`;
    counts.set(key, { wanted, named, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}
