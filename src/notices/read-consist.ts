// Reads which sub-units make up a unit: 「Pは、A係とB係の2係体制」「A室とB係の構成によるP」.
import { type Clause, type Item } from './clauses.ts';
import { type Draft, draftFrom } from './draft.ts';
import { composeUnits } from './read-transform.ts';
import { type ReadingContext, resolveUnits } from './reading-context.ts';
import { type Sentence, type UnitName, SIGN, groupOf } from './sentence.ts';
import { canContain, levelOf } from './unit-kinds.ts';

const OWNER_AFTER = new RegExp(`^(?:による|の|する|とする|となる|された|した|される)「?(${SIGN})`);
/** の3係, before 体制. */
const COUNT_OF_PARTS = 3;
const SET_UP = /新設|設置|創設|設け|置/;
const BODY_ROLES: ReadonlySet<Item['role']> = new Set(['topic', 'target', 'subject', 'object', 'also']);

export function readConsist(clause: Clause, sentence: Sentence, context: ReadingContext): readonly Draft[] {
  const text = sentence.code.text;
  const owner = OWNER_AFTER.exec(text.slice(clause.end, clause.end + 12));
  if (owner?.[1] !== undefined) {
    const body = resolveUnits(groupOf(sentence, owner[1]), context)[0];
    const parts = partsIn(clause, clause.items, body?.name, context);
    if (body === undefined || parts.units.length === 0) return [];
    const after = text.slice(clause.end + owner[0].length, clause.end + owner[0].length + 8);
    const fresh = SET_UP.test(after) ? new Set([...context.fresh, body.name]) : context.fresh;
    return composeUnits(body.name, parts.units, sentence, parts.start, clause.end + owner[0].length, {
      ...context,
      fresh,
    });
  }
  const bodyItem = clause.items.find(
    (item) => BODY_ROLES.has(item.role) && item.units.length === 1 && hasPartsAfter(item, clause.items),
  );
  const divided = bodyItem === undefined ? readDivision(clause, sentence, context) : [];
  if (divided.length > 0) return divided;
  const spoken = bodyItem === undefined ? undefined : resolveUnits(bodyItem.units, context)[0];
  const body =
    spoken ??
    [...context.recent, context.topic].find((unit) => unit !== undefined && hasParts(unit, clause.items));
  if (body === undefined) return [];
  const parts = partsIn(
    clause,
    clause.items.filter((item) => item !== bodyItem),
    body.name,
    context,
  );
  if (parts.units.length === 0 || isPartOfMore(text, clause, parts.units.length)) return [];
  const start = Math.min(bodyItem?.start ?? parts.start, parts.start);
  const isNew = /新たに|新しく/.test(text.slice(clause.start, clause.end));
  if (isNew)
    return parts.units.map((unit) =>
      draftFrom(sentence, start, clause.end, { type: 'establish', after: [unit], parent: body.name }),
    );
  return composeUnits(body.name, parts.units, sentence, start, clause.end, context);
}

/** 「A課をB課とC課の2課体制とする」: units of one rank are no parts; A課 is divided into them. */
function readDivision(clause: Clause, sentence: Sentence, context: ReadingContext): readonly Draft[] {
  const [whole, parts] = clause.items;
  const [unit, ...others] = whole?.role === 'object' ? resolveUnits(whole.units, context) : [];
  if (whole === undefined || unit === undefined || parts === undefined || others.length > 0) return [];
  if (parts.units.length < 2 || parts.units.some((part) => levelOf(part.name) !== levelOf(unit.name)))
    return [];
  const after = resolveUnits(parts.units, context);
  return [
    draftFrom(sentence, whole.start, clause.end, {
      type: 'split',
      before: [unit],
      after,
      parent: unit.parents.at(-1),
    }),
  ];
}

/** 「A課とB課の5課体制」: other divisions belong to it too, so the two named are not what is told. */
function isPartOfMore(text: string, clause: Clause, named: number): boolean {
  const count = /(?:の|と)(?:合わせて)?([0-9]+)(?:部|課|係|室|班|グループ)$/.exec(
    text.slice(clause.start, clause.verbStart),
  )?.[1];
  return count !== undefined && Number(count) !== named;
}

function hasPartsAfter(item: Item, items: readonly Item[]): boolean {
  const [body] = item.units;
  return (
    body !== undefined &&
    items.some(
      (other) => other.start > item.start && other.units.every((unit) => canContain(body.name, unit.name)),
    )
  );
}

function hasParts(body: UnitName, items: readonly Item[]): boolean {
  return (
    items.length > 0 && items.every((item) => item.units.every((unit) => canContain(body.name, unit.name)))
  );
}

function partsIn(
  clause: Clause,
  items: readonly Item[],
  body: string | undefined,
  context: ReadingContext,
): { readonly units: readonly UnitName[]; readonly start: number } {
  if (body === undefined) return { units: [], start: 0 };
  // 「「X窓口」の運営…で構成」: what something is done with is no part.
  const named = items.filter(
    (item) => item.role !== 'of' || clause.verbStart - item.roleEnd <= COUNT_OF_PARTS,
  );
  const fitting = named.filter((item) =>
    item.units.every((unit) => !unit.isPost && (unit.isPointer || canContain(body, unit.name))),
  );
  return {
    units: resolveUnits(
      fitting.flatMap((item) => item.units),
      context,
    ),
    start: Math.min(...fitting.map((item) => item.start)),
  };
}
