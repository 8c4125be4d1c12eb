// Old, variant and Chinese forms of kanji -> the form used in Japan today.

/** Pairs `variant` + `standard`, both lossy folds for matching only; what the citizen typed is kept elsewhere. */
const PAIRS =
  // old and variant Japanese forms
  '邊辺邉辺齋斎齊斉澤沢廣広國国學学會会體体氣気溪渓髙高﨑崎櫻桜濱浜濵浜嶋島嶌島峯峰冨富瀨瀬槇槙曾曽檜桧籠篭竈釜礒磯莊荘壽寿惠恵德徳隆隆萬万與与餘余澁渋濟済燒焼產産證証險険區区圓円驛駅鹽塩應応歐欧假仮價価擴拡覺覚樂楽觀観歸帰舊旧據拠舉挙峽峡狹狭曉暁勳勲莖茎經経繼継劍剣縣県檢検獻献權権顯顕驗験嚴厳號号雜雑參参慘惨棧桟蠶蚕殘残絲糸齒歯兒児濕湿實実寫写釋釈從従澀渋縱縦肅粛處処敍叙燒焼獎奨條条狀状乘乗淨浄剩剰疊畳繩縄壤壌孃嬢讓譲釀醸觸触囑嘱寢寝愼慎晉晋眞真盡尽圖図粹粋醉酔隨随髓髄樞枢數数聲声靜静攝摂竊窃專専淺浅戰戦踐践錢銭潛潜纖繊禪禅雙双壯壮搜捜插挿爭争總総聰聡裝装騷騒增増臟臓藏蔵屬属續続墮堕對対帶帯滯滞臺台瀧滝擇択單単擔担膽胆團団彈弾斷断癡痴遲遅晝昼蟲虫鑄鋳廳庁聽聴敕勅鎭鎮塚塚遞逓鐵鉄轉転點点傳伝黨党盜盗燈灯當当鬭闘讀読屆届繩縄腦脳霸覇廢廃拜拝賣売麥麦發発髮髪拔抜蠻蛮祕秘濱浜甁瓶拂払佛仏竝並變変辨弁瓣弁辯弁舖舗穗穂寶宝豐豊沒没飜翻滿満默黙彌弥譯訳藥薬與与豫予餘余譽誉搖揺樣様謠謡來来賴頼亂乱覽覧龍竜兩両獵猟綠緑壘塁淚涙勵励禮礼靈霊齡齢戀恋爐炉勞労樓楼錄録灣湾' +
  // simplified Chinese
  '费費垃垃圾圾类類税税务務险険证証龄齢费費户戸册冊办弁迁遷转転认認证証书書电電话話号号码碼问問题題关関办弁续続报報纳納缴繳单単让譲给給罚罰谁誰哪哪里里间間时時门門开開关関车車乘乗处処环環污汚脏臓坏壊损損丢丢弃棄发発动動养養儿児园園学学费費老老护護补補贴貼钱銭银銀行行账帳户戸疗療药薬针針种種疫疫苗苗预予约約网網络絡线線机機计計划画灾災难難防防洪洪灯灯桥橋树樹农農业業渔漁产産团団体体馆館图図书書馆館运運场場过過还還这這么麼请請谢謝对対应応该該听聴说説读読写写语語国国际際东東乐楽习習乡郷买買卖売亲親仅僅从従众衆传伝伤傷侧側债債值値儿児兰蘭兴興养養冲沖净浄减減几幾则則创創别別务務劳労势勢华華协協单単压圧县県参参双双变変叹嘆员員听聴呜嗚响響图図坝壩块塊坚堅壮壮声声备備复復够夠头頭夹夾夺奪奋奮妇婦妈媽孙孫宁寧宝宝实実审審宠寵对対导導尔爾层層岁歳岛島币幣师師带帯帮幫并並广広庄荘应応废廃异異弃棄张張弹弾归帰录録忆憶怀懐态態总総恶悪惊驚惯慣戏戯执執扫掃扬揚扰擾抚撫护護报報担担拟擬择択挂掛挡擋挤擠换換据拠' +
  // traditional Chinese
  '費費嗎嗎們們個個這這裡裏樣様檔檔機機壞壊繳繳稅税屬属聯聯絡絡辦弁證証單単戶戸號号電電話話錢銭';

const VARIANTS: ReadonlyMap<string, string> = new Map(
  [...PAIRS].flatMap((variant, index, all) => {
    const standard = all[index + 1];
    return index % 2 === 0 && standard !== undefined && standard !== variant
      ? [[variant, standard] as const]
      : [];
  }),
);

export function foldVariants(text: string): string {
  let folded = '';
  for (const character of text) folded += VARIANTS.get(character) ?? character;
  return folded;
}
