// What is left of a question when the words every "which section?" question has are taken away.

const BOILERPLATE = [
  /(?:という|っていう|って)?(?:名前|名称|呼び名|課名)(?:が|は|も|に|を)?(?:変わ|かわ)?/gu,
  /(?:今|いま|現在|昔|むかし|以前|前|まえ|旧|もと|元|新しい|新|正式(?:な|には)?)(?:は|の|に|から|も|では)?/gu,
  /(?:なくな|無くな|変わ|かわ|分かれ|別れ|引き継|統合|合併|再編|できた|出来た|移っ)[ぁ-ん]*/gu,
  /(?:電話番号|電話|でんわ|番号|連絡先|連絡|内線|場所|住所|窓口|担当|所属|部署|組織|行き先|行き方)(?:は|の|を|が|に|って)?/gu,
  /(?:どこ|どちら|どっち|どの|何|なに|なん|なんの|どう|いつ)(?:課|係|部|か|の|に|で|へ|が|を|な|する|ところ|人|名前)*/gu,
  /(?:教えて|おしえて|知りたい|しりたい|聞いた|聞きたい|聞き|探して|さがして|かけたい|かけ|ください|下さい|お願い|行って|行けば|言われ|言え|書いて|書く|読み方|読む|仕事|違い|同じ|似て|はじめて|初めて|漢字|中津市|市役所|役所|課|係|部|ところ|する|ある|いる|なる|なっ|いい|よい|です|ます|でしょう|ました|ません|でした|だっけ|だった|かな|のか|という|って|つながら|繋がら|つなが)[ぁ-ん]*/gu,
  /[ぁ-ゖーa-z\s\d、。,.?!「」『』()（）"'・~-]/gu,
];

/** Letters left over; an empty text means the names in the question were all it asked about. */
export function stripBoilerplate(folded: string): string {
  return BOILERPLATE.reduce((text, pattern) => text.replace(pattern, ''), folded);
}
