// Reads a drawn organisation chart: each box under the bodies it hangs from, with what is noted beside its name.
import { closeGaps } from './close-gaps.ts';
import { type Draft, draftFrom } from './draft.ts';
import { encodeSentence } from './encode-sentence.ts';
import { type Tree } from './find-tree.ts';
import { type MappedText, sliceText, trimText } from './mapped-text.ts';
import { type Operation } from './operations.ts';
import { type Legend } from './read-legend.ts';
import { type ReadingAids, readPiece, withBodyAbove } from './read-piece.ts';
import { readUnchanged } from './read-unchanged.ts';
import { type ReadingContext } from './reading-context.ts';
import { tellUnit } from './tell-unit.ts';

export type TreeReading = { readonly drafts: readonly Draft[]; readonly unchanged: readonly string[] };

export function readTree({ nodes }: Tree, context: ReadingContext, aids: ReadingAids): TreeReading {
  const boxes = nodes.map((node) => withoutMark(closeGaps(node.text), aids.legend));
  const sentences = boxes.map(({ text }) => encodeSentence(text, aids.known));
  const bodiesAbove = (at: number): readonly string[] => {
    const above = nodes[at]?.above;
    if (above === undefined) return context.titleBodies;
    const [unit] = sentences[above]?.groups[0] ?? [];
    return [...bodiesAbove(above), ...(unit === undefined ? [] : [...unit.parents, unit.name])];
  };
  const drafts: Draft[] = [];
  const unchanged: string[] = [];
  sentences.forEach((sentence, at) => {
    const [unit] = sentences[nodes[at]?.above ?? -1]?.groups[0] ?? [];
    // 「企画部―廃止」: the box says what happens to the one before it.
    const told =
      sentence.groups.length > 0 || unit === undefined
        ? undefined
        : tellUnit(unit, sentence.code, aids.known);
    if (told !== undefined) drafts.push(draftFrom(sentence, 0, sentence.code.text.length, told));
    const here: ReadingContext = { ...context, bodies: bodiesAbove(at), topic: undefined };
    drafts.push(
      ...readPiece(sentence, here, boxes[at]?.operation, aids).drafts.map((draft) =>
        withBodyAbove(draft, here),
      ),
    );
    unchanged.push(...readUnchanged(sentence, here));
  });
  return { drafts, unchanged };
}

/** ◎A課: the mark of the key says what happens to A課. */
function withoutMark(
  text: MappedText,
  legend: Legend,
): { readonly text: MappedText; readonly operation: Operation | undefined } {
  const operation = legend.get(text.text.charAt(0));
  return { text: operation === undefined ? text : trimText(sliceText(text, 1)), operation };
}
