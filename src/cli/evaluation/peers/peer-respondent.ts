// A search engine as a respondent: its first hit is the answer, the next five are offered as choices.
import { competenceOn } from '#domain/competence.ts';
import { type UnitReference } from '#domain/answer.ts';
import { type Directory } from '#domain/directory.ts';
import { type IsoDate } from '#domain/iso-date.ts';
import { unitPath } from '#domain/unit-path.ts';
import { type Respondent } from '../respondent.ts';
import { type JudgedAnswer } from '../score-answer.ts';
import { type PeerSearch } from './peer.ts';

/** As many as the product offers. */
const SHOWN = 6;

export function peerRespondent(name: string, search: PeerSearch, directory: Directory): Respondent {
  return {
    name,
    ask: async ({ q, asOf }) => {
      const hits = await search(q, SHOWN);
      return { answer: toAnswer(hits, directory, asOf), lang: undefined, forecast: undefined };
    },
  };
}

/** Kinder than such an engine is alone: a vague topic that comes first asks back, a non-question names nothing. */
function toAnswer(hits: readonly string[], directory: Directory, day: IsoDate): JudgedAnswer {
  const [first, ...rest] = hits;
  const offered = rest.flatMap((id) => choiceOf(id, directory, day));
  const nothing: JudgedAnswer = { status: 'unanswered', referrals: [], choices: [], outside: null, text: '' };
  if (first === undefined) return nothing;
  const service = choiceOf(first, directory, day)[0];
  if (service !== undefined) {
    const referrals = service.units.map((unit) => ({ unit }));
    return {
      ...nothing,
      status: 'answered',
      referrals,
      choices: offered,
      text: referrals.map(({ unit }) => unit.path.join(' ')).join('\n'),
    };
  }
  const body = directory.findOutsideBody(first);
  if (body !== undefined) {
    return {
      ...nothing,
      status: 'outside',
      outside: { name: body.label.ja },
      choices: offered,
      text: `${body.label.ja} ${body.why.ja}`,
    };
  }
  const topic = directory.findTopic(first);
  if (topic === undefined) return nothing;
  const choices = topic.choices.flatMap((choice) => choiceOf(choice.service, directory, day));
  return { ...nothing, status: 'clarification', choices };
}

function choiceOf(
  id: string,
  directory: Directory,
  day: IsoDate,
): readonly { readonly label: string; readonly units: readonly UnitReference[] }[] {
  const service = directory.findService(id);
  if (service === undefined) return [];
  const { unit } = competenceOn(service, day);
  return [
    {
      label: service.label.ja,
      units: [{ id: unit, name: directory.getUnit(unit).prefLabel, path: [...unitPath(directory, unit)] }],
    },
  ];
}
