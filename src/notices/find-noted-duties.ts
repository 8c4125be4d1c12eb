// Finds duties whose giver stands in brackets after each: 「児童手当業務(福祉課)と少子化対策(定住課)が…」.
import { findMentions } from './find-mentions.ts';
import { unitNamed } from './draft.ts';
import { type Sentence, type UnitName, readableCode } from './sentence.ts';

export type NotedDuty = { readonly duty: string; readonly giver: UnitName };

export function findNotedDuties(sentence: Sentence, start: number, end: number): readonly NotedDuty[] {
  const duties: NotedDuty[] = [];
  let from = start;
  for (const note of sentence.looseNotes) {
    if (note.at < start || note.at > end) continue;
    const [giver] = findMentions(note.body.text.trim());
    const duty = readableCode(sentence, from, note.at).replace(
      /^(?:と|、|及び|並びに|や|また)+|^[\s「]+|[\s」]+$/g,
      '',
    );
    from = note.at;
    if (giver === undefined || giver.start > 0 || duty.length < 2 || duty.length > 40) continue;
    duties.push({ duty, giver: unitNamed(giver.name, giver.parents) });
  }
  return duties;
}
