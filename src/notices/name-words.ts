// Hiragana, alone or after a kanji, that may stand inside a unit's name without being a particle (こども, 障がい, 空き家).

const WORDS =
  '子ども こども ども まつり 祭り むらづくり さと さとづくり ひなた めぐみ いろどり ゆとり のぞみ みのり まちおこし むらおこし 村おこし まちあるき おでかけ お出かけ しらべ ことば みち やま かわ うみべ もり みず まちづくり まち づくり くらし 暮らし しごと ひと もの ものづくり みらい いきいき 生き生き ふるさと みんな にぎわい 賑わい ' +
  'すこやか 健やか いきがい 生きがい ふれあい あんしん やすらぎ うるおい ささえあい 支え合い 支えあい つながり つながる しあわせ みどり はぐくみ ' +
  'まなび 学び あそび 遊び そだち 育ち のびのび わくわく おもてなし なりわい たすけあい 助け合い おくやみ お客さま お客様 きずな きらり かがやき 輝き ' +
  '子育て 障がい 障害 空き 見守り 取組み 取り組み 住まい 住まいづくり 働き 引きこもり ひきこもり 受け 切れ目 移り 買い 魅せる 伴走 ごみ し尿 がん ' +
  'いじめ ふくし けんこう こころ いのち そうだん おとな せいさく しらせ あいさつ 手続き 手つづき 申し込み 引っ越し 落ち葉 花づくり 森づくり 里づくり 道づくり ' +
  '魅力づくり 人づくり 健康づくり 仲間づくり ふれあう ゆめ 夢づくり 花と 食と農 食と 水と緑 水とみどり 緑と水 人と まちなか みなと ふれあいの 笑顔づくり きれい ' +
  'ほいく きょういく せいかつ かいご ぼうさい しょうがい こうほう しみん ちいき 狭あい よりそい 寄り添い げんき えがお ほほえみ ひろば きぼう あおぞら たいよう にっこり ぬくもり まごころ やさしさ からだ 人づくり 編さん 編纂 なんでも にこにこ いこい 憩い はつらつ 元気づくり やさしい うみ さくら もみじ ひまわり つばさ おやこ 親子 ふじ たから つなぐ 未来へ 茶のまち まるごと まるっと まんなか 真ん中 あったか すまいる すまい さわやか ときめき はばたき はばたく おうえん よろず おもいやり 思いやり つどい 困りごと お困りごと しごとづくり ことづくり ゆりかご あゆみ はぐくむ 繋がり ともいき 担い手 担い 鳥獣害 ねたきり 寝たきり 明るい';

const byLastCharacter = new Map<string, readonly string[]>();
for (const word of WORDS.split(' ').sort((a, b) => b.length - a.length)) {
  const last = word.charAt(word.length - 1);
  byLastCharacter.set(last, [...(byLastCharacter.get(last) ?? []), word]);
}

/** すくすく, のびのび: a doubled word. */
const DOUBLED = /([ぁ-ん]{2})\1$/;
const DOUBLED_LENGTH = 4;

/** The longest such word that ends at `end` in `text`, as its length; 0 when there is none. */
export function nameWordLengthBefore(text: string, end: number): number {
  if (DOUBLED.test(text.slice(Math.max(0, end - DOUBLED_LENGTH), end))) return DOUBLED_LENGTH;
  const candidates = byLastCharacter.get(text.charAt(end - 1)) ?? [];
  return candidates.find((word) => text.startsWith(word, end - word.length))?.length ?? 0;
}
