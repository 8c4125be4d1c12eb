// Reads a notice from top to bottom, remembering headings and the units last spoken of.
import { encodeSentence } from './encode-sentence.ts';
import { type Passage } from './join-lines.ts';
import { type Table } from './find-tables.ts';
import { type Position } from './notice.ts';
import { type DatedDraft, readPassage, withBodyAbove } from './read-passage.ts';
import { readTable } from './read-table.ts';
import { EMPTY_CONTEXT, type ReadingContext } from './reading-context.ts';
import { type Sections, bodiesOf, bodyOfTitle, dayOf, operationOf, topicOf } from './section-stack.ts';

export type NoticePart = Table | { readonly kind: 'passage'; readonly passage: Passage };

export type NoticeReading = {
  readonly drafts: readonly DatedDraft[];
  readonly unchanged: readonly string[];
  readonly unread: readonly { readonly span: Position }[];
};

/** So many lines of one shape that set up units make a bare name in that shape a new unit too. */
const SET_UPS_THAT_IMPLY = 2;

/** `year` is the year the notice is about; changes told of earlier years are history. */
export function readPassages(parts: readonly NoticePart[], known: ReadonlySet<string>, year: number | undefined): NoticeReading {
  let sections: Sections = [];
  const titleBodies = parts[0]?.kind === 'passage' ? bodyOfTitle(encodeSentence(parts[0].passage.body, known)) : [];
  let context: ReadingContext = { ...EMPTY_CONTEXT, titleBodies };
  const drafts: DatedDraft[] = [];
  const implied: DatedDraft[] = [];
  let setUps = 0;
  const unchanged = new Set<string>();
  const unread: { readonly span: Position }[] = [];
  for (const part of parts) {
    if (part.kind === 'table') {
      const here = { ...context, bodies: [...titleBodies, ...bodiesOf(sections)], topic: topicOf(sections) };
      const table = readTable(part.rows, known, operationOf(sections));
      drafts.push(...table.drafts.map((draft) => ({ draft: withBodyAbove(draft, here), day: dayOf(sections) })));
      table.unchanged.forEach((name) => unchanged.add(name));
      continue;
    }
    const reading = readPassage(part.passage, sections, context, known, year);
    ({ sections, context } = reading);
    drafts.push(...reading.drafts);
    implied.push(...reading.implied);
    if (reading.setsUpAfterPurpose) setUps += 1;
    reading.unchanged.forEach((name) => unchanged.add(name));
    unread.push(...reading.unread);
  }
  if (setUps >= SET_UPS_THAT_IMPLY) drafts.push(...implied);
  return { drafts, unchanged: [...unchanged], unread };
}
