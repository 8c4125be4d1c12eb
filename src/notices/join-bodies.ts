// Joins a body and the unit it holds into one name: 上下水道部の総務課, 水道局 給水課, 企画部「大学連携室」.
import { joinTexts } from './mapped-text.ts';
import { type UnitName } from './sentence.ts';
import { type Token } from './token.ts';
import { canContain, levelOf } from './unit-kinds.ts';

/** の, 内の, 内にあった, に置かれている: what links a body and a unit in it. */
const OF =
  /^(?: |・|の項中?|の|(?:内|の(?:中|下|もと|所管))(?:の)?|(?:内|の(?:中|下|もと))?に(?:ある|あった|ありました|属する|属して(?:いる|いた)|置く|置いて(?:いる|いた)|置かれ(?:て(?:いる|いた)|る|た)|設置(?:して|されて)(?:いる|いた))|(?:所属|所管)の)$/;
const LEVEL_OF_GROUPS = 22;

export function joinBodies(tokens: readonly Token[]): readonly Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    const between = result.at(-1);
    const upper = between?.units.length === 0 ? result.at(-2) : between;
    const unit = token.units[0];
    const body = upper?.units[0];
    const gap = between === upper ? '' : (between?.span.text ?? '');
    if (
      unit === undefined ||
      upper === undefined ||
      between === undefined ||
      body === undefined ||
      !isBodyOf(body, unit, gap)
    ) {
      result.push(token);
      continue;
    }
    result.length -= between === upper ? 1 : 2;
    const spans = between === upper ? [upper.span, token.span] : [upper.span, between.span, token.span];
    result.push({
      span: joinTexts(spans),
      units: [{ ...unit, parents: [...body.parents, body.name, ...unit.parents] }],
    });
  }
  return result;
}

function isBodyOf(body: UnitName, unit: UnitName, gap: string): boolean {
  const isSideBySide = gap === '' && !body.isQuoted;
  if ((!OF.test(gap) && !isSideBySide) || unit.isPointer) return false;
  // 総務課・行政係 is one unit; 議会事務局・会計課 are two.
  if (gap === '・' && !(/[課室]$/.test(body.name) && levelOf(unit.name) <= LEVEL_OF_GROUPS)) return false;
  if (unit.isPost) return gap !== ' ' && levelOf(body.name) > 0;
  return canContain(body.name, unit.parents[0] ?? unit.name);
}
