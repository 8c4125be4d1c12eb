// Reads a notice from top to bottom, remembering headings and the units last spoken of.
import { encodeSentence } from './encode-sentence.ts';
import { type Table } from './find-tables.ts';
import { type Tree } from './find-tree.ts';
import { type Passage } from './join-lines.ts';
import { type Position } from './notice.ts';
import { type DatedDraft, readPassage } from './read-passage.ts';
import { dayOfRow } from './passage-day.ts';
import { type ReadingAids, withBodyAbove } from './read-piece.ts';
import { readTable } from './read-table.ts';
import { readTree } from './read-tree.ts';
import { EMPTY_CONTEXT, type ReadingContext } from './reading-context.ts';
import { type Sections, bodiesOf, bodyOfTitle, dayOf, operationOf, topicOf } from './section-stack.ts';

export type NoticePart = Table | Tree | { readonly kind: 'passage'; readonly passage: Passage };

export type NoticeReading = {
  readonly drafts: readonly DatedDraft[];
  readonly unchanged: readonly string[];
  readonly unread: readonly Position[];
};

/** So many lines of one shape that set up units make a bare name in that shape a new unit too. */
const SET_UPS_THAT_IMPLY = 2;

export function readPassages(parts: readonly NoticePart[], aids: ReadingAids): NoticeReading {
  const [first] = parts;
  const titleBodies =
    first?.kind === 'passage' ? bodyOfTitle(encodeSentence(first.passage.body, aids.known)) : [];
  let context: ReadingContext = { ...EMPTY_CONTEXT, titleBodies };
  let sections: Sections = [];
  let setUps = 0;
  const drafts: DatedDraft[] = [];
  const implied: DatedDraft[] = [];
  const unchanged = new Set<string>();
  const unread: Position[] = [];
  for (const part of parts) {
    if (part.kind !== 'passage') {
      const here = { ...context, bodies: [...titleBodies, ...bodiesOf(sections)], topic: topicOf(sections) };
      const day = dayOf(sections);
      const drawn =
        part.kind === 'tree'
          ? { ...readTree(part, here, aids), unread: [] }
          : readTable(part.rows, here, operationOf(sections), aids);
      drafts.push(
        ...drawn.drafts.map((draft) => ({
          draft: withBodyAbove(draft, here),
          day: (part.kind === 'table' ? dayOfRow(part.rows, draft.span) : undefined) ?? day,
        })),
      );
      drawn.unchanged.forEach((name) => unchanged.add(name));
      unread.push(...drawn.unread);
      continue;
    }
    const reading = readPassage(part.passage, sections, context, aids);
    ({ sections, context } = reading);
    drafts.push(...reading.drafts);
    implied.push(...reading.implied);
    if (reading.setsUpAfterPurpose) setUps += 1;
    reading.unchanged.forEach((name) => unchanged.add(name));
    unread.push(...reading.unread);
  }
  return {
    drafts: setUps >= SET_UPS_THAT_IMPLY ? [...drafts, ...implied] : drafts,
    unchanged: [...unchanged],
    unread,
  };
}
