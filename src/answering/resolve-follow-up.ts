// A short follow-up or a tapped choice joins the earlier turn.
import { foldText } from '#domain/fold-text.ts';
import { type Choice } from '#domain/answer.ts';
import { type Recollection } from '#domain/question.ts';

export type FollowUp =
  | { readonly kind: 'choice'; readonly choice: Choice }
  | { readonly kind: 'again' }
  | { readonly kind: 'others' };

const KANJI_NUMBERS = '一二三四五六七八九';
const ORDINAL =
  /^(?:no\.?|number|option|số|第)?\s*(\d{1,2}|[一二三四五六七八九])\s*(?:番目?|つ目|つめ|ばん|です|で|をお願いします|お願いします|にします|번|号|號|th|st|nd|rd)*[。.!]?$/u;
const AGAIN =
  /^(?:(?:それ|そこ|その課|その窓口|ここ|この課|そちら|そっち|it|that|there)?(?:は|って|の|に|へ|まで|is|,)?\s*(?:どこ|何階|場所|住所|地図|行き方|どう行|何時|なんじ|いつまで|いつから|時間|営業時間|受付時間|開いて|あいて|空いて|やって|休み|土日|土曜|日曜|祝日|電話|でんわ|番号|連絡先|tel|fax|phone|where|address|open|hours?|time|number|call|what time|ở đâu|số điện thoại|mấy giờ|在哪|电话|電話|几点|幾點|어디|전화|몇 시))[^。]{0,14}[?？。]?$/iu;
const OTHERS =
  /^(?:ほか|他|別|べつ|その他|そのほか|違う|ちがう|それじゃな|それではな|そうじゃな|other|another|else|not that|không phải|khác|其他|别的|別的|不是|다른|아니)/iu;
const MAX_FOLLOW_UP = 24;

/** Undefined: the message stands on its own. */
export function resolveFollowUp(text: string, earlier: Recollection | undefined): FollowUp | undefined {
  if (earlier === undefined) return undefined;
  const folded = foldText(text);
  const chosen = earlier.choices.find(
    (choice) => foldText(choice.label) === folded || foldText(choice.question) === folded,
  );
  if (chosen !== undefined) return { kind: 'choice', choice: chosen };
  const number = ORDINAL.exec(folded)?.[1];
  if (number !== undefined) {
    const index = (KANJI_NUMBERS.indexOf(number) + 1 || Number(number)) - 1;
    const choice = earlier.choices[index];
    if (choice !== undefined) return { kind: 'choice', choice };
  }
  const hasEarlier = earlier.services.length > 0 || earlier.units.length > 0 || earlier.outside !== null;
  if ([...folded].length > MAX_FOLLOW_UP || (!hasEarlier && earlier.choices.length === 0)) return undefined;
  if (OTHERS.test(folded)) return { kind: 'others' };
  if (hasEarlier && AGAIN.test(folded)) return { kind: 'again' };
  const part = earlier.choices.filter(
    (choice) => folded.length >= 2 && foldText(choice.label).includes(folded),
  );
  return part.length === 1 && part[0] !== undefined ? { kind: 'choice', choice: part[0] } : undefined;
}
