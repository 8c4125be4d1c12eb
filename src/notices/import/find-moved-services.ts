// Services of a giving unit that a moved duty may mean, by the words they share.
import { type ChangeEvent } from '#domain/change-event.ts';
import { type Directory } from '#domain/directory.ts';
import { foldText } from '#domain/fold-text.ts';
import { addDays, isWithin } from '#domain/iso-date.ts';
import { type PublicService } from '#domain/public-service.ts';

const SHORTEST_WORD = 2;

export function findMovedServices(directory: Directory, change: ChangeEvent): readonly PublicService[] {
  const duty = foldText(change.duty ?? '');
  if (duty === '') return [];
  const lastDay = addDays(change.effective, -1);
  return directory.services.filter((service) => {
    const isGivers = service.competent.some(
      (competence) => change.original.includes(competence.unit) && isWithin(competence, lastDay),
    );
    return isGivers && wordsOf(service).some((word) => duty.includes(word));
  });
}

function wordsOf(service: PublicService): readonly string[] {
  return [...service.keywords, ...service.label.ja.split(/[・、。のをはがで\s]/u)]
    .map(foldText)
    .filter((word) => word.length >= SHORTEST_WORD);
}
