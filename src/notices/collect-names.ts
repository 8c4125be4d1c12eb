// Collects names that the notice makes plain somewhere (in quotes, as a heading), so that they are known everywhere in it.
import { collectQuotedNames, findMentions } from './find-mentions.ts';
import { findUnitKind } from './unit-kinds.ts';
import { isUnitName, splitCompound } from './unit-name.ts';

/** 「高齢者なんでも相談室の廃止」: the heading is nothing but a name and what happens to it. */
const HEADING_NAME =
  /^(?:\([0-9]+\)\s*)?([^、。を「」\s:(]{3,24}?)の(?:新設|設置|廃止|移管|移転|創設|名称変更|改称|再編|見直し|統合)(?:$|[(。])/;
/** Names told apart at most; a notice has some dozens. */
const MOST_NAMES = 300;
const PARTICLE_END = /(?:の|に|と|へ|が|を|は|や|内|から|により|による|向けた|ための)$/;

/** A list item that is nothing but a name (蔵の街課). */
const ITEM_NAME = /^[一-鿿ぁ-んァ-ヴー・A-Za-z0-9]{3,16}$/;
/** 廃止する課 and 新しい係 say which units are meant; they name none. */
const DESCRIBED = /(?:[すれなわめう]る|[しっれ]た|しい|以外の|ほかの|など)$/;
const CLAUSE_PARTICLE = /[をはがへ]|から|より|及び|[課係部室局]の/;

/** `texts` are the notice's passages, `items` those of them that are list items. */
export function collectNames(texts: readonly string[], items: readonly string[] = []): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of texts) {
    for (const name of collectQuotedNames(text)) names.add(name);
    const heading = HEADING_NAME.exec(text)?.[1];
    if (heading !== undefined && isWholeName(heading)) names.add(heading);
  }
  // Between arrows and in a table's cells a name stands alone.
  const sides = texts.flatMap((text) =>
    /[→|]|[旧新前後][^、。:]{0,4}:/.test(text) ? text.split(/[→|、:\s]+/) : [],
  );
  // A heading may name the body in brackets: みらい課(企画部).
  for (const item of [...items.map((each) => each.replace(/\s?\([^()]*\)$/, '')), ...sides]) {
    if (
      ITEM_NAME.test(item) &&
      !CLAUSE_PARTICLE.test(item) &&
      !isListOfUnits(item) &&
      isUnitName(item) &&
      splitCompound(item).length === 1
    )
      names.add(item);
  }
  return new Set([...names].filter((name) => !isDescribed(name) && needsTelling(name)).slice(0, MOST_NAMES));
}

function isListOfUnits(item: string): boolean {
  const parts = item.split('・');
  return parts.length > 1 && parts.every((part) => isUnitName(part));
}

/** Whether a word such as 廃止する課 only says which units are meant. */
export function isDescribed(name: string): boolean {
  return DESCRIBED.test(name.slice(0, name.length - (findUnitKind(name)?.ending.length ?? 0)));
}

/** Whether plain scanning would not find the whole name. */
function needsTelling(name: string): boolean {
  const [found] = findMentions(name);
  return found === undefined || found.start > 0 || found.end < name.length;
}

function isWholeName(word: string): boolean {
  if (!isUnitName(word) || findUnitKind(word) === undefined) return false;
  const mention = findMentions(word).at(-1);
  if (mention === undefined) return true;
  const before = word.slice(0, mention.start);
  return mention.end === word.length && findMentions(before).length === 0 && !PARTICLE_END.test(before);
}
