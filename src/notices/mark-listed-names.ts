// Marks lines that hold one unit's name each and stand in a row: a list or the debris of a chart, not headings.
import { isDescribed } from './collect-names.ts';
import { type NoticePart } from './read-passages.ts';
import { canContain } from './unit-kinds.ts';
import { isUnitName } from './unit-name.ts';

export function markListedNames(parts: readonly NoticePart[]): readonly NoticePart[] {
  const names = parts.map((part) => nameAlone(part));
  return parts.map((part, index) => {
    const name = names[index];
    if (part.kind !== 'passage' || name === undefined) return part;
    const [before, after] = [names[index - 1], names[index + 1]];
    // 教育委員会, then 学校教育課: a heading under a heading.
    const isBelow = before === undefined || canContain(before, name);
    const isAbove = after === undefined || canContain(name, after);
    return isBelow && isAbove ? part : { ...part, passage: { ...part.passage, isListed: true } };
  });
}

function nameAlone(part: NoticePart): string | undefined {
  if (part.kind !== 'passage' || part.passage.mark !== '') return undefined;
  const text = part.passage.body.text.replaceAll(' ', '');
  return isUnitName(text) && !isDescribed(text) ? text : undefined;
}
