// What to offer when asking back: short labels that each lead to one office.
import { type Choice } from '#domain/answer.ts';
import { competenceOn } from '#domain/competence.ts';
import { type Directory } from '#domain/directory.ts';
import { type OfficeCandidate } from '#domain/findings.ts';
import { truncateGraphemes } from '#domain/graphemes.ts';
import { type IsoDate } from '#domain/iso-date.ts';
import { textIn, type Language } from '#domain/language.ts';
import { unitPath } from '#domain/unit-path.ts';

/** LINE's quick reply label (grapheme clusters). */
const MAX_LABEL = 20;

export function choiceOfService(
  directory: Directory,
  id: string,
  day: IsoDate,
  language: Language,
  label?: string,
): Choice {
  const service = directory.getService(id);
  const shown = label ?? textIn(service.label, language);
  const unit = directory.getUnit(competenceOn(service, day).unit);
  return {
    label: truncateGraphemes(shown, MAX_LABEL),
    question: shown,
    service: id,
    units: [{ id: unit.id, name: unit.prefLabel, path: [...unitPath(directory, unit.id)] }],
  };
}

/** One choice per office: its likeliest service. Equal labels are offered once. */
export function choicesOf(
  directory: Directory,
  offices: readonly OfficeCandidate[],
  day: IsoDate,
  language: Language,
): readonly Choice[] {
  const choices = offices.flatMap((office): readonly Choice[] => {
    const [target] = office.targets;
    if (target === undefined) return [];
    if (target.kind === 'service') return [choiceOfService(directory, target.id, day, language)];
    const body = directory.findOutsideBody(target.id);
    if (body === undefined) return [];
    const label = textIn(body.label, language);
    return [{ label: truncateGraphemes(label, MAX_LABEL), question: label, service: null, units: [] }];
  });
  const seen = new Set<string>();
  return choices.filter(({ label }) => seen.size !== seen.add(label).size);
}

export function choicesOfTopic(
  directory: Directory,
  topicId: string,
  day: IsoDate,
  language: Language,
): readonly Choice[] {
  const topic = directory.findTopic(topicId);
  if (topic === undefined) return [];
  return topic.choices.map((choice) =>
    choiceOfService(
      directory,
      choice.service,
      day,
      language,
      choice.label === undefined ? undefined : textIn(choice.label, language),
    ),
  );
}
