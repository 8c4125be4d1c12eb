// Step 6: units named in the message, by any name they have or had; a city number names the unit behind it.
import { type Directory } from '#domain/directory.ts';
import { isOpen } from '../decide.ts';
import { type NameHit } from '../name-index.ts';
import { type Step } from '../steps.ts';

export const recognizeNames: Step = {
  name: 'recognize-names',
  run(draft, { directory, names }) {
    if (!isOpen(draft)) return draft;
    const byName = names.find(draft.folded);
    const byNumber = draft.cityNumbers.flatMap((number) => unitsBehind(number, directory));
    const hits = byName.length > 0 ? byName : byNumber;
    if (hits.length === 0) return draft;
    const note = hits
      .map((hit) => `${hit.written}${hit.near ? '?' : ''} → ${hit.units.join(', ')}`)
      .join('; ');
    return { ...draft, names: hits, trace: [...draft.trace, { step: 'recognize-names', note }] };
  },
};

/** The lowest units with that number: a department is named only if nothing below it has the number. */
function unitsBehind(number: string, directory: Directory): readonly NameHit[] {
  const units = directory.units.filter((unit) =>
    unit.contactPoints.some((contact) => contact.telephone.replace(/\D/g, '') === number),
  );
  const above = new Set(units.map((unit) => unit.unitOf));
  const lowest = units.filter((unit) => !above.has(unit.id)).map((unit) => unit.id);
  return lowest.length === 0 ? [] : [{ units: lowest, start: 0, end: 0, near: false, written: number }];
}
