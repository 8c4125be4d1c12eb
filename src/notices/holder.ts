// Tells who held a duty until now: 「A課が担当していた」「A課でお受けしていた」 name the giver, not the receiver.
import { type Item } from './clauses.ts';
import { type Sentence } from './sentence.ts';

/** Any verb that went on until now, before what it was done to: 受け付けていた, 担ってきた, お受けしておりました. */
export const HOLDING =
  '[^、。を\\uE000-\\uEFFF]{1,10}?(?:て|で)(?:い(?:た|る|ました|ます)|き(?:た|ました)|お(?:った|りました|ります)|まいりました)(?![。が、]|$|こと|ため)';
export const HELD_WORK = '(?:所管|担当|所掌|実施|主管|分掌|担|行|受け持|扱|取り扱|持|進め|手掛け|取り組)';
const HELD = new RegExp(
  `^(?:これまで|今まで|従来|現在)?、?(?:${HOLDING}|${HELD_WORK}[^、。]{0,4}?(?:した(?!。)|する(?!。|こと|、)|った|う(?!。|こと|、)))`,
);
const REACH = 24;

export function isHolder(sentence: Sentence, item: Item): boolean {
  return HELD.test(sentence.code.text.slice(item.roleEnd, item.roleEnd + REACH));
}
