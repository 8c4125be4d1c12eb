// Reads an item that only names units, under a heading that says what happens to them (係を廃止します).
import { readItems } from './clauses.ts';
import { type Draft, draftFrom } from './draft.ts';
import { type Operation } from './operations.ts';
import { type ReadingContext, resolveUnits } from './reading-context.ts';
import { shapeOf } from './read-transform.ts';
import { type Sentence, type UnitName, SIGN } from './sentence.ts';
import { canContain, levelOf } from './unit-kinds.ts';

const NAMES_FIRST = new RegExp(
  `^[「・\\s]*(?:【[^】]{1,6}】)?(${SIGN})(?:[\\s、]*(${SIGN}))?[」\\s]*(?=$|[:。]|…|[\\s][^${SIGN.slice(1)})`,
);

/** A line of a telephone list. */
const HAS_PHONE = /[0-9]{2,4}-[0-9]{4}|電話|TEL|内線/i;

export function readListItem(
  sentence: Sentence,
  context: ReadingContext,
  operation: Operation,
): readonly Draft[] {
  const text = sentence.code.text;
  if (!NAMES_FIRST.test(text) || HAS_PHONE.test(text)) return [];
  const [first, second] = readItems(sentence);
  if (first === undefined) return [];
  const listed = resolveUnits(first.units, context).map((unit) => withNotedParent(unit));
  const shared = listed.at(-1)?.parents ?? [];
  const units = listed.map((unit) =>
    unit.parents.length > 0 ||
    levelOf(unit.name) !== levelOf(listed.at(-1)?.name ?? '') ||
    !canContain(shared.at(-1) ?? '', unit.name)
      ? unit
      : { ...unit, parents: shared },
  );
  switch (operation) {
    case 'establish':
      return units.map((unit) =>
        draftFrom(sentence, first.start, first.end, {
          type: unit.isPost ? 'establishPost' : 'establish',
          after: [unit],
          parent: unit.parents.at(-1),
        }),
      );
    case 'abolish':
      return units.map((unit) =>
        draftFrom(sentence, first.start, first.end, {
          type: 'abolish',
          before: [unit],
          parent: unit.parents.at(-1),
        }),
      );
    case 'relocate':
      return units.map((unit) =>
        draftFrom(sentence, first.start, first.end, {
          type: 'relocate',
          before: [unit],
          after: [unit],
          parent: null,
        }),
      );
    case 'rename':
      return second === undefined
        ? []
        : renamed(sentence, units, resolveUnits(second.units, context), first.start, second.end);
    case 'merge':
      return units.length < 2
        ? []
        : [
            draftFrom(sentence, first.start, first.end, {
              type: 'merge',
              before: units,
              parent: units[0]?.parents.at(-1),
              isOpen: true,
            }),
          ];
    default:
      return [];
  }
}

function renamed(
  sentence: Sentence,
  before: readonly UnitName[],
  after: readonly UnitName[],
  start: number,
  end: number,
): readonly Draft[] {
  const [old] = before;
  const [made] = after;
  if (old === undefined || made === undefined || levelOf(old.name) !== levelOf(made.name)) return [];
  return [
    draftFrom(sentence, start, end, {
      type: shapeOf('rename', before.length, after.length),
      before,
      after,
      parent: old.parents.at(-1),
    }),
  ];
}

/** 施設支援担当(施設整備課): the note names the body. */
function withNotedParent(unit: UnitName): UnitName {
  const body = unit.notes
    .map((note) => note.text.trim().replace(/(?:内|所属)$/, ''))
    .find((text) => canContain(text, unit.name));
  return body === undefined || unit.parents.length > 0 ? unit : { ...unit, parents: [body] };
}
