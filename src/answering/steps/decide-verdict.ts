// Step 8: from evidence to a verdict: answer, ask back, send elsewhere, or say that nothing fits.
import { competenceOn } from '#domain/competence.ts';
import { type Choice } from '#domain/answer.ts';
import { type OfficeCandidate } from '#domain/findings.ts';
import { existsOn, predecessorsOf, successorsOn } from '#domain/lineage.ts';
import { ancestryOf, sectionOf } from '#domain/unit-path.ts';
import { decide, EMERGENCY, isOpen, type Decision } from '../decide.ts';
import { type Draft, type Pick, type UnansweredReason, type Verdict, type Wish } from '../draft.ts';
import { choicesOf, choicesOfTopic } from '../make-choices.ts';
import { type AnsweringContext, type Step } from '../steps.ts';
import { stripBoilerplate } from '../strip-boilerplate.ts';

/** A question about a split or shared name is answered with at most this many units. */
const MAX_UNITS = 3;

export const decideVerdict: Step = {
  name: 'decide',
  run(draft, context) {
    if (!isOpen(draft)) return draft;
    const verdict =
      heardEmergency(draft, context) ??
      elsewhere(draft, context) ??
      namesOnly(draft, context) ??
      byEvidence(draft, context);
    return { ...draft, verdict, trace: [...draft.trace, { step: 'decide', note: describe(verdict) }] };
  },
};

function describe(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'answered':
      return `answered: ${verdict.picks.map((pick) => `${pick.service ?? '(unit)'} → ${pick.unit}`).join(', ')}`;
    case 'clarification':
      return `clarification: ${verdict.choices.map((choice) => choice.label).join(' | ')}`;
    case 'outside':
      return `outside: ${verdict.body}`;
    case 'emergency':
      return `emergency: ${verdict.match.id}`;
    case 'unanswered':
      return `unanswered: ${verdict.reason}`;
    default:
      return verdict satisfies never;
  }
}

/** No rule matched, but the models hear a cry for help: both numbers, because the kind isn't known. */
function heardEmergency(draft: Draft, { directory }: AnsweringContext): Verdict | undefined {
  const isHeard = draft.wishes.some(({ offices }) =>
    offices.some(
      ({ office, probability }) => office === EMERGENCY && probability >= directory.search.emergencyFrom,
    ),
  );
  return isHeard
    ? { kind: 'emergency', match: { id: 'heard', call: ['119', '110'], always: false, evidence: [] } }
    : undefined;
}

function elsewhere(draft: Draft, { elsewhere: index }: AnsweringContext): Verdict | undefined {
  const body = index.find(draft.folded);
  return body === undefined ? undefined : { kind: 'outside', body: body.id, picks: [] };
}

/** The question is about units by name and nothing else: name them, or what became of them. */
function namesOnly(draft: Draft, context: AnsweringContext): Verdict | undefined {
  const [first] = draft.names;
  if (first === undefined) return undefined;
  let rest = draft.folded;
  for (const hit of draft.names.toReversed()) rest = `${rest.slice(0, hit.start)} ${rest.slice(hit.end)}`;
  if ([...stripBoilerplate(rest)].length >= 2) return undefined;
  if (draft.wishes.some(({ offices }) => offices[0]?.kind === 'none' && offices[0].probability >= CLEAR))
    return undefined;
  return { kind: 'answered', picks: unitPicks(draft, context) };
}

function unitPicks(draft: Draft, { directory }: AnsweringContext): readonly Pick[] {
  const named = draft.names.map((hit) => pickNamesake(hit.units, draft, directory));
  const units = named.flat().flatMap((id) => {
    const isYetToCome = draft.shifted === 'past' && !existsOn(directory, id, draft.day);
    return isYetToCome ? predecessorsOf(directory, id) : successorsOn(directory, id, draft.day);
  });
  const isDepartment = (id: string): boolean => directory.findUnit(id)?.prefLabel.endsWith('部') === true;
  const below = units.filter((id) => !isDepartment(id));
  return [...new Set(below.length > 0 ? below : units)]
    .slice(0, MAX_UNITS)
    .map((unit) => ({ unit, service: null }));
}

/** Two sections may share a bare name: then the one that stands by itself is meant, if it exists on the day. */
function pickNamesake(
  ids: readonly string[],
  draft: Draft,
  directory: AnsweringContext['directory'],
): readonly string[] {
  if (ids.length < 2 || draft.cityNumbers.length > 0) return ids;
  const present = ids.filter((id) => existsOn(directory, id, draft.day));
  const bare = present.filter((id) => directory.findUnit(id)?.unitOf === undefined);
  const best = bare[0] ?? present[0] ?? ids[0];
  return best === undefined ? [] : [best];
}

function byEvidence(draft: Draft, context: AnsweringContext): Verdict {
  const { directory } = context;
  const decisions = draft.wishes.map((wish) => decide(wish.offices, directory.search, wish.findings));
  if (isAboutNames(decisions, draft, context)) return { kind: 'answered', picks: unitPicks(draft, context) };
  const isOneOfSeveral = decisions.length > 1;
  const picks = decisions.flatMap((decision, at) =>
    toPicks(isOneOfSeveral ? withLikeliest(decision, draft.wishes[at]) : decision, draft, context),
  );
  const outside = decisions.find((decision) => decision.kind === 'outside');
  if (decisions.length > 1 && outside !== undefined && picks.length > 0) {
    return { kind: 'outside', body: outside.candidate.targets[0]?.id ?? '', picks };
  }
  if (picks.length > 0) return { kind: 'answered', picks };
  const [only] = decisions;
  const [wish] = draft.wishes;
  if (only === undefined || wish === undefined) return { kind: 'unanswered', reason: 'no-match' };
  return toVerdict(only, wish, draft, context);
}

/** Of several wishes none is passed over in silence: where it alone would be asked about, its likeliest office is named. */
function withLikeliest(decision: Decision, wish: Wish | undefined): Decision {
  const candidate = wish?.offices[0];
  const isUnsure = decision.kind === 'ask' || decision.kind === 'topic';
  return isUnsure && candidate?.kind === 'service' ? { kind: 'office', candidate } : decision;
}

/** A matter outweighs a name in the question only if it is clear. */
const CLEAR = 0.75;

function isAboutNames(decisions: readonly Decision[], draft: Draft, context: AnsweringContext): boolean {
  const [decision, ...others] = decisions;
  if (draft.names.length === 0 || decision === undefined || others.length > 0) return false;
  if (decision.kind === 'none' || unitPicks(draft, context).length === 0) return false;
  if (decision.kind === 'outside') return decision.candidate.probability < CLEAR;
  if (decision.kind !== 'office') return true;
  const named = new Set(unitPicks(draft, context).map(({ unit }) => sectionOf(context.directory, unit)));
  const isNamed = toPicks(decision, draft, context).some(({ unit }) =>
    named.has(sectionOf(context.directory, unit)),
  );
  return !isNamed && decision.candidate.probability < CLEAR;
}

function toPicks(decision: Decision, draft: Draft, { directory }: AnsweringContext): readonly Pick[] {
  if (decision.kind !== 'office') return [];
  const service = directory.findService(decision.candidate.targets[0]?.id ?? '');
  return service === undefined ? [] : [{ unit: competenceOn(service, draft.day).unit, service: service.id }];
}

function toVerdict(decision: Decision, wish: Wish, draft: Draft, context: AnsweringContext): Verdict {
  const { directory } = context;
  switch (decision.kind) {
    case 'office':
      return { kind: 'unanswered', reason: 'no-match' };
    case 'outside':
      return {
        kind: 'outside',
        body: decision.candidate.targets[0]?.id ?? '',
        picks: [],
        alternatives: othersOutside(wish, decision.candidate),
      };
    case 'none':
      return { kind: 'unanswered', reason: reasonOf(decision.candidate.targets[0]?.id ?? '') };
    case 'topic':
      return asking(
        choicesOfTopic(directory, decision.candidate.targets[0]?.id ?? '', draft.day, draft.language),
        directory,
      );
    case 'ask':
      return asking(choicesOf(directory, decision.candidates, draft.day, draft.language), directory);
    case 'emergency':
    case 'nothing':
      return { kind: 'unanswered', reason: wish.findings.knownFeatures === 0 ? 'nonsense' : 'no-match' };
    default:
      return decision satisfies never;
  }
}

/** True for a department: naming it would answer nothing. */
function hasSections(directory: AnsweringContext['directory'], id: string): boolean {
  return directory.units.some((unit) => unit.unitOf === id && /[課所]$/u.test(unit.prefLabel));
}

/** Asks back; a question whose every meaning leads to one section is answered with that section instead. */
function asking(choices: readonly Choice[], directory: AnsweringContext['directory']): Verdict {
  const bodies = choices.map(({ units }) =>
    units.flatMap(({ id }) => ancestryOf(directory, id).toReversed()),
  );
  const shared = bodies[0]?.find(
    ({ id }) => !hasSections(directory, id) && bodies.every((path) => path.some((body) => body.id === id)),
  );
  if (shared !== undefined) return { kind: 'answered', picks: [{ unit: shared.id, service: null }] };
  return choices.length >= 2
    ? { kind: 'clarification', choices }
    : { kind: 'unanswered', reason: 'no-match' };
}

/** Another body is mentioned too if it is at least this likely, compared with the first. */
const ALTERNATIVE_SHARE = 0.3;

function othersOutside(wish: Wish, first: OfficeCandidate): readonly string[] {
  return wish.offices
    .filter(
      ({ kind, office, probability }) =>
        kind === 'outside' && office !== first.office && probability >= first.probability * ALTERNATIVE_SHARE,
    )
    .slice(0, 2)
    .flatMap(({ targets }) => targets.slice(0, 1).map(({ id }) => id));
}

const REASONS: Readonly<Record<string, UnansweredReason>> = {
  greeting: 'greeting',
  thanks: 'thanks',
  goodbye: 'goodbye',
  'bot-identity': 'bot-identity',
  'chit-chat': 'chit-chat',
  'off-topic': 'off-topic',
  attack: 'attack',
  nonsense: 'nonsense',
};

function reasonOf(group: string): UnansweredReason {
  return REASONS[group] ?? 'off-topic';
}
