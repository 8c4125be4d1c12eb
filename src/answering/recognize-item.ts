// Someone wants to throw a thing away: finds the thing in the table of items.
import { foldText } from '#domain/fold-text.ts';
import { type WasteItem } from '#domain/public-service.ts';

export type ItemIndex = { find(folded: string): WasteItem | undefined };

const DISPOSAL =
  /捨て|すて(?:る|た|方|かた|ら)|処分|廃棄|ごみの日|ごみに|何ごみ|なにごみ|ごみ[?？]|燃え|もえ(?:る|ない)|燃やせ|燃やす|もやす|不燃|可燃|資源|りさいくる|分別|出し方|だしかた|出せ(?:る|ます)|出して(?:いい|もいい|よい)|何の日|回収|引き取|粗大|throw|dispos|trash|garbage|discard|recycl|get rid|vứt|bỏ rác|rác|扔|丢|丟|垃圾|버리|버려|쓰레기/u;
/** Thrown away by mistake: then the thing itself is the matter. */
const BY_MISTAKE =
  /捨て(?:ちゃった|ちまった|てしま|ました|た(?![いらほ]))|すて(?:ちゃった|てしま|ました|た(?![いらほ]))/u;
const SHORT = 12;

/** Names of one character stand inside other words; they count only in a message about throwing away. */
export function createItemIndex(items: readonly WasteItem[]): ItemIndex {
  const names = new Map<string, WasteItem>();
  for (const item of items) {
    for (const name of [item.name, ...item.also]) {
      const folded = foldText(name);
      if (folded.length >= 2 && !names.has(folded)) names.set(folded, item);
    }
  }
  const byLength = [...names.keys()].sort((a, b) => b.length - a.length);
  return {
    find(folded) {
      if (!DISPOSAL.test(folded) || BY_MISTAKE.test(folded)) return undefined;
      const name = byLength.find((candidate) => occursIn(folded, candidate));
      return name === undefined ? undefined : names.get(name);
    },
  };
}

/** Latin names must be whole words; kana names of two letters only count in short messages. */
function occursIn(folded: string, name: string): boolean {
  if (/^[a-z]/u.test(name)) return new RegExp(`\\b${RegExp.escape(name)}(?:s|es)?\\b`, 'u').test(folded);
  if (/^[ぁ-ゖー]{2}$/u.test(name)) return folded.length <= SHORT && folded.startsWith(name);
  return folded.includes(name);
}
