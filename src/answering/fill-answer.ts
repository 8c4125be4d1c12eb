// Verdict -> the answer's facts: referrals, choices, what asked-for names became.
import { type AnswerFacts, type NamedUnit } from '#domain/answer.ts';
import { type Directory } from '#domain/directory.ts';
import { type IsoDate } from '#domain/iso-date.ts';
import { type Language, textIn } from '#domain/language.ts';
import { type OutsideBody } from '#domain/outside-body.ts';
import { existsOn, successorsOn } from '#domain/lineage.ts';
import { unitPath } from '#domain/unit-path.ts';
import { type Draft } from './draft.ts';
import { makeReferral, switchboardOf, toAnswerChange } from './make-referral.ts';
import { type AnsweringContext } from './steps.ts';

export function fillAnswer(draft: Draft, context: AnsweringContext): AnswerFacts {
  const { directory } = context;
  const empty = emptyAnswer(draft, context);
  const { verdict } = draft;
  if (verdict === undefined) return faultAnswer(draft, context);
  switch (verdict.kind) {
    case 'answered': {
      const referrals = verdict.picks.map((pick) =>
        makeReferral(pick, draft.day, draft.askedOn, draft.language, context),
      );
      return { ...empty, status: 'answered', reason: null, referrals, named: namedUnits(draft, directory) };
    }
    case 'clarification':
      return {
        ...empty,
        status: 'clarification',
        reason: null,
        choices: [...verdict.choices],
        named: namedUnits(draft, directory),
      };
    case 'outside': {
      const body = directory.findOutsideBody(verdict.body);
      if (body === undefined) return faultAnswer(draft, context);
      const referrals = verdict.picks.map((pick) =>
        makeReferral(pick, draft.day, draft.askedOn, draft.language, context),
      );
      return {
        ...empty,
        status: 'outside',
        reason: null,
        referrals,
        outside: {
          id: body.id,
          name: bodyName(body, draft.language),
          telephone: body.telephone,
          why: textIn(body.why, draft.language),
          alternatives: (verdict.alternatives ?? []).flatMap((id) => {
            const other = directory.findOutsideBody(id);
            return other === undefined ? [] : [bodyName(other, draft.language)];
          }),
        },
      };
    }
    case 'emergency':
      return {
        ...empty,
        status: 'emergency',
        reason: null,
        emergency: { id: verdict.match.id, call: [...verdict.match.call] },
      };
    case 'unanswered':
      return { ...empty, status: 'unanswered', reason: verdict.reason };
    default:
      return verdict satisfies never;
  }
}

/** Signs and papers are in Japanese: other languages show the Japanese name too. */
function bodyName({ label }: OutsideBody, language: Language): string {
  const name = textIn(label, language);
  return language === 'ja' || language === 'ja-easy' || name === label.ja ? name : `${name} (${label.ja})`;
}

/** Something broke: the citizen gets the switchboard, never silence. */
export function faultAnswer(draft: Draft, context: AnsweringContext): AnswerFacts {
  return { ...emptyAnswer(draft, context), status: 'unanswered', reason: 'fault' };
}

function emptyAnswer(draft: Draft, context: AnsweringContext): AnswerFacts {
  const { directory } = context;
  return {
    status: 'unanswered',
    reason: 'no-match',
    referrals: [],
    choices: [],
    outside: null,
    emergency: null,
    named: [],
    switchboard: switchboardOf(draft.askedOn, context),
    lang: draft.language,
    asOf: draft.askedOn,
    knowledge: { version: directory.version, orgAsOf: organizationAsOf(directory, draft.day) },
  };
}

/** The day of the latest change known that had taken effect by `day`, at least the day the records describe. */
function organizationAsOf({ city, changes }: Directory, day: IsoDate): IsoDate {
  const taken = changes.map(({ effective }) => effective).filter((effective) => effective <= day);
  return [city.organizationAsOf, ...taken].toSorted().at(-1) ?? city.organizationAsOf;
}

/** For each former name in the question: what answers now. A present name needs no explanation. */
function namedUnits(draft: Draft, directory: Directory): NamedUnit[] {
  const seen = new Set<string>();
  return draft.names.flatMap((hit) =>
    hit.units.flatMap((id): readonly NamedUnit[] => {
      const unit = directory.findUnit(id);
      if (
        unit === undefined ||
        hit.start === hit.end ||
        seen.has(id) ||
        (hit.units.length > 1 && existsOn(directory, id, draft.day))
      )
        return [];
      seen.add(id);
      const now = successorsOn(directory, id, draft.day).flatMap((successor) => {
        const found = directory.findUnit(successor);
        return found === undefined
          ? []
          : [{ id: found.id, name: found.prefLabel, path: [...unitPath(directory, found.id, draft.day)] }];
      });
      const changes = directory.changesOf(id).map((change) => toAnswerChange(directory, change));
      return [{ name: unitPath(directory, id).join(' '), until: unit.until ?? null, now, changes }];
    }),
  );
}
