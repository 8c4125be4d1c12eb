// What is left of a question when the words every "which section?" question has are taken away.

/** Talk about names, dates and changes of offices. */
const LINEAGE = [
  /(?:という|っていう|って|とは)?(?:正式(?:な|には)?)?(?:名前|名称|呼び名|課名|肩書き?|宛名)(?:が|は|も|に|を|で)?/gu,
  /(?:今|いま|現在|昔|むかし|以前|前|旧|元々?|新しい|新年度|来年度|来月|[一二三四五六七八九十\d]{1,2}月)(?:は|の|に|から|も|では|まで|になったら|以降)?/gu,
  /(?:なくな|無くな|変わ|かわ|分かれ|別れ|引き継|統合|合併|合わさ|一つにな|ひとつにな|1つにな|再編|できた|出来た|移っ|新設|廃止)[ぁ-ん]*/gu,
] as const;

const ASKING = [
  /(?:電話番号|電話|でんわ|番号|連絡先|連絡|内線|場所|住所|窓口|担当者?|所属|部署|組織|行き先|行き方|担当課)(?:は|の|を|が|に|って)?/gu,
  /(?:どこ|どちら|どっち|どの|何|なに|なん|なんの|どう|いつ)(?:課|係|部|か|の|に|で|へ|が|を|な|する|ところ|人|中|こと)*/gu,
  /(?:教え|おしえ|知り|しり|聞い|聞き|聞か|探し|さがし|かけ|ください|下さい|お願い|行っ|行け|言わ|言え|書い|書く|読み方|読む|仕事|違い|同じ|似て|はじめて|初めて|漢字|説明|本当|ほんと|中津市|市役所|役所|働い|組ん|方|人|課|係|室|部|ところ|とこ|する|ある|いる|なる|なっ|いい|よい|です|ます|でしょう|ました|ません|でした|だっけ|だった|かな|のか|という|って|つながら|繋がら|つなが|入っ|はいっ|残っ|まま|皆|全部)[ぁ-ん]*/gu,
  /[ぁ-ゖーa-z\s\d、。,.?!「」『』()（）"'・~-]/gu,
] as const;

/** The message without talk about names and changes: what the matter itself is. */
export function stripLineage(folded: string): string {
  return LINEAGE.reduce((text, pattern) => text.replace(pattern, ' '), folded);
}

/** Letters left over; an empty text means the names in the question were all it asked about. */
export function stripBoilerplate(folded: string): string {
  return ASKING.reduce((text, pattern) => text.replace(pattern, ''), stripLineage(folded));
}
