// Outcomes -> the figures of the report: by kind, language and tag, false alarms, confusions, calibration, time.
import { type Outcome } from './ask-questions.ts';
import { type LabelledQuestion } from './labelled-question.ts';
import { percentile } from './percentile.ts';
import { reliability, type Reliability } from './reliability.ts';

/** Counts, not shares: small groups must be seen to be small. */
export type Tally = {
  readonly count: number;
  readonly right: number;
  readonly withinOneTap: number;
  readonly wrong: number;
};

export type KindTally = Tally & {
  readonly kind: LabelledQuestion['kind'];
  /** `outside` only: questions whose label names a body, and those in which it was named. */
  readonly bodyAsked: number;
  readonly bodyNamed: number;
  /** A question back instead of an answer. */
  readonly askedBack: number;
};

export type Confusion = { readonly wanted: string; readonly named: string; readonly count: number };

export type Summary = {
  readonly count: number;
  readonly kinds: readonly KindTally[];
  readonly languages: readonly (Tally & { readonly name: string })[];
  readonly tags: readonly (Tally & { readonly name: string })[];
  readonly falseAlarms: number;
  readonly notEmergencies: number;
  readonly languageRecognized: number;
  /** Questions whose answer must hold certain words, such as what an old name became; emergencies not counted. */
  readonly mustAsked: number;
  readonly mustMet: number;
  readonly confusions: readonly Confusion[];
  readonly reliability: Reliability;
  readonly milliseconds: {
    readonly p50: number;
    readonly p95: number;
    readonly p99: number;
    readonly max: number;
  };
  readonly misses: readonly Outcome[];
};

const KINDS = ['refer', 'multi', 'clarify', 'outside', 'emergency', 'none'] as const;

export function summarizeOutcomes(outcomes: readonly Outcome[]): Summary {
  const calm = outcomes.filter(({ question }) => question.kind !== 'emergency');
  const withMust = calm.filter(({ question }) => question.must.length > 0);
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  return {
    count: outcomes.length,
    kinds: KINDS.map((kind) => tallyKind(kind, outcomes)).filter(({ count }) => count > 0),
    languages: tallyBy(outcomes, ({ question }) => [question.lang]),
    tags: tallyBy(outcomes, ({ question }) => question.tags),
    falseAlarms: calm.filter(({ answer }) => answer.status === 'emergency').length,
    notEmergencies: calm.length,
    languageRecognized: outcomes.filter(({ lang, question }) => lang === question.lang).length,
    mustAsked: withMust.length,
    mustMet: withMust.filter(({ score }) => score.mustMet).length,
    confusions: confusionsOf(outcomes),
    reliability: reliability(outcomes.flatMap(({ forecast }) => (forecast === undefined ? [] : [forecast]))),
    milliseconds: {
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      p99: percentile(times, 0.99),
      max: Math.max(0, ...times),
    },
    misses: outcomes.filter(isMiss),
  };
}

/** Not right, or right without naming the body that is in charge. */
export function isMiss({ question, score }: Outcome): boolean {
  return !score.right || (question.kind === 'outside' && !score.bodyNamed);
}

export function tally(outcomes: readonly Outcome[]): Tally {
  const count = (isCounted: (outcome: Outcome) => boolean): number => outcomes.filter(isCounted).length;
  return {
    count: outcomes.length,
    right: count(({ score }) => score.right),
    withinOneTap: count(({ score }) => score.withinOneTap),
    wrong: count(({ score }) => score.confidentlyWrong),
  };
}

function tallyKind(kind: LabelledQuestion['kind'], outcomes: readonly Outcome[]): KindTally {
  const own = outcomes.filter(({ question }) => question.kind === kind);
  const withBody = kind === 'outside' ? own.filter(({ question }) => question.accept.length > 0) : [];
  return {
    kind,
    ...tally(own),
    bodyAsked: withBody.length,
    bodyNamed: withBody.filter(({ score }) => score.bodyNamed).length,
    askedBack: own.filter(({ answer }) => answer.status === 'clarification').length,
  };
}

/** Largest groups first. */
function tallyBy(
  outcomes: readonly Outcome[],
  namesOf: (outcome: Outcome) => readonly string[],
): readonly (Tally & { readonly name: string })[] {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    for (const name of new Set(namesOf(outcome))) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [outcome]);
      else group.push(outcome);
    }
  }
  return [...groups]
    .map(([name, members]) => ({ name, ...tally(members) }))
    .toSorted((a, b) => b.count - a.count);
}

/** Who was named instead of whom; only where someone was named. */
function confusionsOf(outcomes: readonly Outcome[]): readonly Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const { question, answer, score } of outcomes) {
    if (!score.confidentlyWrong) continue;
    const named =
      answer.referrals[0]?.unit.name ??
      (answer.outside === null ? undefined : `【外】${answer.outside.name}`);
    if (named === undefined) continue;
    const wanted =
      question.kind === 'clarify'
        ? '(聞き返す)'
        : (question.accept[0] ?? question.need[0]?.[0] ?? '(名指ししない)');
    const key = `${wanted}\u0000${named}`;
    counts.set(key, { wanted, named, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}
