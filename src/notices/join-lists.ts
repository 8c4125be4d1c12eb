// Joins names in a row into one list, together with how many the text says they are (A課、B課及びC課の3課).
import { joinTexts, sliceText } from './mapped-text.ts';
import { type UnitName } from './sentence.ts';
import { type Token } from './token.ts';
import { canContain, levelOf } from './unit-kinds.ts';

const BETWEEN =
  /^(?:、それに|、そして|、さらに|、|,|・|と|と、|や|及び|及び、|、及び|および|、および|並びに|、並びに|ならびに|かつ|\/|\+|&| )?$/;
/** の2課, など3課, の二つ: how many units a list has. */
const COUNT =
  /^(?:など|等|ほか)?(?:の(?!一部)|、)?(?:[0-9一二三四五六七八九十]+|両)(?:(?:つの)?(?:部|課|係|室|班|支所|出張所|グループ|局|組織|施設|センター)|つ(?!の))(?:[0-9]+[課室係])*(?=[をにへとがはので、。から]|$)/;
/** Levels between neighbours of one list: 課 and 室 may stand together, グループ and 支所 not. */
const WIDEST_LIST = 19;

export function joinLists(tokens: readonly Token[]): readonly Token[] {
  const result: Token[] = [];
  let index = 0;
  while (index < tokens.length) {
    const end = endOfList(tokens, index);
    const count = tokens[end];
    const cut = end > index && count?.units.length === 0 ? (COUNT.exec(count.span.text)?.[0].length ?? 0) : 0;
    if (end > index) result.push(listOf(tokens.slice(index, end)));
    else result.push(...tokens.slice(index, index + 1));
    index = Math.max(end, index + 1);
    if (cut > 0 && count !== undefined) {
      result.push({ span: sliceText(count.span, cut), units: [] });
      index += 1;
    }
  }
  return result;
}

/** Where the list that begins at `start` ends; `start` itself when no unit stands there. */
function endOfList(tokens: readonly Token[], start: number): number {
  if ((tokens[start]?.units.length ?? 0) === 0) return start;
  let end = start + 1;
  for (;;) {
    const last = tokens[end - 1]?.units.at(-1);
    const next = tokens[end];
    const after = tokens[end + 1];
    if (last === undefined || next === undefined) return end;
    const [beside] = next.units;
    const [listed] = after?.units ?? [];
    if (beside !== undefined && last.isQuoted && beside.isQuoted) end += 1;
    else if (beside === undefined && listed !== undefined && isListed(last, listed, next.span.text)) end += 2;
    else return end;
  }
}

function isListed(left: UnitName, right: UnitName, gap: string): boolean {
  if (!BETWEEN.test(gap.length > 1 ? gap.trim() : gap)) return false;
  // 「A」「B」: two quoted names side by side.
  if (gap === '') return left.isQuoted && right.isQuoted;
  // 「A課 「B課」に改称」: what is said of A課 begins with a quote.
  if (/^ +$/.test(gap) && right.isQuoted && !left.isQuoted) return false;
  if (left.isPost !== right.isPost) return false;
  const difference = Math.abs(levelOf(left.name) - levelOf(right.name));
  return gap === ' ' ? difference === 0 : difference <= WIDEST_LIST || left.isPointer || right.isPointer;
}

/** One token for the list; units without a body of their own stand in the first one's. */
function listOf(tokens: readonly Token[]): Token {
  const units = tokens.flatMap((token) => token.units);
  const shared = units[0]?.parents ?? [];
  const owner = shared.at(-1);
  const placed = units.map((unit, index) => {
    const inherits =
      index > 0 && unit.parents.length === 0 && owner !== undefined && canContain(owner, unit.name);
    return inherits ? { ...unit, parents: shared } : unit;
  });
  return { span: joinTexts(tokens.map((token) => token.span)), units: placed };
}
