// Tells who held a duty until now: 「A課が担当していた」 names the giver, not the receiver.
import { type Item } from './clauses.ts';
import { type Sentence } from './sentence.ts';

const HELD =
  /^(?:これまで|従来|現在)?、?(?:所管|担当|所掌|実施|担|行|受け持|扱|取り扱|進め|手掛け|取り組)[^、。]{0,4}?(?:いた|いる|おりました|した(?!。)|する(?!。|こと|、)|った|う(?!。|こと|、))/;
const REACH = 18;

export function isHolder(sentence: Sentence, item: Item): boolean {
  return HELD.test(sentence.code.text.slice(item.roleEnd, item.roleEnd + REACH));
}
