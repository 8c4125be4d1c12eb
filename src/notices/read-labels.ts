// Reads changes told by labels and notes: (新設)A, A【廃止】, (旧)A (新)B, A(旧B), A(Bから名称変更).
import { type Draft, draftFrom, ownParent } from './draft.ts';
import { type ReadingContext, resolveUnits } from './reading-context.ts';
import { type Sentence, type UnitName, SIGN, groupOf } from './sentence.ts';
import { shapeOf } from './read-transform.ts';
import { tellUnit } from './tell-unit.ts';

const OF_NAME = '(?:の?(?:部|課|係|室|局|組織|部署)?の?名称?)?';
const OLD = `(?:【(?:旧|現行?|現在|変更前|改正前|改編前|再編前|見直し前)】|(?:旧|現行?|変更前|改正前)${OF_NAME}\\s?[:：]|変更前\\s|現行\\s|改正前\\s|(?<=^|\\s)旧${OF_NAME}\\s)`;
const NEW = `(?:【(?:新|変更後|改正後|改編後|再編後|見直し後)】|(?:新|変更後|改正後)${OF_NAME}\\s?[:：]|変更後\\s|改正後\\s|新${OF_NAME}\\s)`;
const PAIR = new RegExp(`${OLD}\\s*(${SIGN})[\\s、,/→]*${NEW}\\s*(${SIGN})`, 'g');
const REVERSED_PAIR = new RegExp(`${NEW}\\s*(${SIGN})[\\s、,/←]*${OLD}\\s*(${SIGN})`, 'g');
const NEW_UNIT = new RegExp(
  `(?:【(?:新設|新規)】|^(?:新設|新規)[:\\s]+|[★◎]?【新】)\\s*(${SIGN})|(${SIGN})\\s*(?:【(?:新設|新規)】|[※*]\\s?新設|…新設|・・・新設|:新設(?=。|$))`,
  'g',
);
/** 「廃止予定の係はA係とB係」. */
const NEW_LIST = new RegExp(
  `(?:新設|設置)(?:予定の|する|される|した|された|となる)(?:部|課|係|室|組織|部署|施設|班)は、?「?(${SIGN})`,
  'g',
);
const GONE_LIST = new RegExp(
  `廃止(?:予定の|する|される|した|された|となる)(?:部|課|係|室|組織|部署|施設|班)は、?「?(${SIGN})`,
  'g',
);
const GONE_UNIT = new RegExp(
  `(?:【廃止】|^廃止[:\\s]+)\\s*(${SIGN})|(${SIGN})\\s*(?:【廃止】|[※*]\\s?廃止|…廃止|:廃止(?=。|$))`,
  'g',
);
const NAME_ALONE = new RegExp(`^[・\\s「★◎○☆]*${SIGN}[」\\s]*$`);
const NOT_OF_NAMES: ReadonlySet<Draft['type']> = new Set(['establish', 'abolish', 'relocate']);

export function readLabels(sentence: Sentence, context: ReadingContext): readonly Draft[] {
  const text = sentence.code.text;
  const drafts: Draft[] = [];
  const unitsAt = (sign: string | undefined): readonly UnitName[] =>
    sign === undefined ? [] : resolveUnits(groupOf(sentence, sign), context);
  const change = (match: RegExpExecArray, old: readonly UnitName[], made: readonly UnitName[]): void => {
    // A unit listed on both sides stays as it is.
    const before = withoutCommon(old, made);
    const after = withoutCommon(made, old);
    if (before.length === 0 || after.length === 0) return;
    drafts.push(
      draftFrom(sentence, match.index, match.index + match[0].length, {
        type: shapeOf('rename', before.length, after.length),
        before,
        after,
        parent: ownParent([...before, ...after]),
      }),
    );
  };
  for (const match of text.matchAll(PAIR)) change(match, unitsAt(match[1]), unitsAt(match[2]));
  for (const match of text.matchAll(REVERSED_PAIR)) change(match, unitsAt(match[2]), unitsAt(match[1]));
  if (drafts.length > 0) return drafts;
  for (const match of [...text.matchAll(NEW_UNIT), ...text.matchAll(NEW_LIST)]) {
    for (const unit of unitsAt(match[1] ?? match[2])) {
      drafts.push(
        draftFrom(sentence, match.index, match.index + match[0].length, {
          type: 'establish',
          after: [unit],
          parent: ownParent([unit]),
        }),
      );
    }
  }
  for (const match of [...text.matchAll(GONE_UNIT), ...text.matchAll(GONE_LIST)]) {
    for (const unit of unitsAt(match[1] ?? match[2])) {
      drafts.push(
        draftFrom(sentence, match.index, match.index + match[0].length, {
          type: 'abolish',
          before: [unit],
          parent: ownParent([unit]),
        }),
      );
    }
  }
  return drafts;
}

function withoutCommon(units: readonly UnitName[], others: readonly UnitName[]): readonly UnitName[] {
  return units.filter((unit) => !others.some((other) => other.name === unit.name));
}

/** A(旧B), A(Bから名称変更), A(B部から移管): what a note after a name tells about the name. */
export function readUnitNotes(sentence: Sentence, known: ReadonlySet<string>): readonly Draft[] {
  const isNameAlone = NAME_ALONE.test(sentence.code.text);
  return [...sentence.code.text.matchAll(new RegExp(SIGN, 'g'))].flatMap((match) =>
    groupOf(sentence, match[0]).flatMap((unit) =>
      unit.notes.flatMap((note) => {
        const told = tellUnit(unit, note, known);
        // 「A課(3月末で廃止)」 tells the change only where nothing else is said of A課.
        if (told === undefined || (!isNameAlone && NOT_OF_NAMES.has(told.type))) return [];
        return [draftFrom(sentence, match.index, match.index + 1, told)];
      }),
    ),
  );
}
