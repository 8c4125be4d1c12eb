// The form in which a message and the emergency terms are compared: folded, punctuation gone, one line a sentence.
import { foldText } from './fold-text.ts';

const SENTENCE_END = /[。!?\n\r]+|(?<!\.)\.(?!\.)/u;
const APOSTROPHE = /['’‘`´ʼ]/gu;
/** `ー` is dropped on both sides: くさーい, エレベータ and たすけてーー then need no entry of their own. */
const PROLONGED = /ー/gu;
/** Letters, digits and pictograms carry meaning here; everything else only separates words. */
const SEPARATOR = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}]+/gu;
/** Spaces count only between words of scripts that need them (English, Vietnamese). */
const NEEDLESS_SPACE = /(?<![\p{Script=Latin}\p{N}]) | (?![\p{Script=Latin}\p{N}])/gu;

/** Traditional Chinese letters and Vietnamese tone positions become one form on both sides. */
const TRADITIONAL =
  '氣气車车門门東东風风馬马鳥鸟魚鱼龍龙兒儿媽妈爺爷嬰婴寶宝孫孙歲岁歷历樓楼頂顶梯梯電电壓压燒烧滅灭煙烟爐炉廚厨濃浓燙烫傷伤頭头腦脑臟脏體体膚肤臉脸喘喘骨骨斷断裂裂溝沟渠渠橋桥河河湧涌沖冲衝冲捲卷淹淹陽阳臺台窗窗戶户鎖锁關关開开闖闯進进過过還还遠远邊边裡里裏里後后從从來来倒倒個个們们這这那那誰谁說说話话語语請请救救護护醫医藥药針针過过敏敏腫肿發发現现見见聽听聞闻嗎吗沒没無无會会讓让給给對对動动彈弹爆爆炸炸雷雷擊击觸触線线斷断絕绝殺杀槍枪搶抢賊贼盜盗竊窃強强姦奸騷骚擾扰跟跟蹤踪綁绑劫劫偷偷撬撬砸砸破破毆殴嚇吓脅胁罵骂喊喊叫叫丟丢錢钱認认識识學学校校業业國国場场實实點点時时間间長长總总緊紧為为麼么樣样處处種种係系經经與与將将終终結结斃毙難难離离應应隻只條条輛辆轉转彎弯墜坠滾滚滿满樹树葉叶牆墙塊块壞坏壘垒災灾難难險险報报響响鐘钟鐵铁鋼钢銀银錯错願愿愛爱戀恋親亲舊旧獸兽豬猪貓猫貴贵買买賣卖費费稅税證证書书單单課课講讲訓训練练習习預预減减補补導导團团圖图畫画視视覺觉膽胆腸肠腎肾驚惊驗验縫缝繩绳網网羅罗義义餘余養养飯饭飲饮飽饱餓饿湯汤溫温濕湿漏漏漲涨潰溃滲渗瀉泻灣湾熱热燈灯燃燃營营犧牺狀状猶犹獨独瘋疯癲癫癇痫瘓痪盡尽監监盤盘睜睁睏困礙碍禮礼穩稳窮穷競竞筆笔簡简籠笼糧粮紅红紫紫細细組组緩缓縮缩繼继續续纏缠聯联腳脚膠胶臨临興兴舉举莊庄著着蓋盖薦荐蛇蛇蝦虾螞蚂蟲虫術术衛卫裝装複复覆覆觀观計计記记許许訴诉診诊該该誤误課课調调論论諮咨讀读變变負负責责財财貨货販贩貼贴賓宾質质賴赖贈赠趕赶跡迹踏踏躍跃軀躯軟软輕轻較较載载輪轮辦办農农運运違违遞递遲迟選选遺遗郵邮鄉乡醬酱釘钉鄰邻鄭郑鈴铃銷销鋪铺鏡镜鑽钻閃闪閉闭閒闲閱阅闆板陰阴陳陈隊队階阶際际隨随隱隐雙双雞鸡雜杂霧雾靈灵靜静韓韩頁页項项順顺須须頓顿領领頸颈題题額额顏颜類类顧顾飛飞飄飘駕驾騎骑騙骗驅驱鬆松鬥斗鬧闹麗丽麵面黃黄齊齐齒齿';
const TO_SIMPLIFIED = new Map(
  (TRADITIONAL.match(/../gu) ?? []).map(([from = '', to = '']) => [from, to] as const),
);
const HAN = /\p{Script=Han}/gu;
/** `hoà` and `hòa` are the same word: the tone mark moves to the first of the two vowels. */
const LATE_TONE =
  /([ou])([\u00E0\u00E1\u1EA3\u00E3\u1EA1\u00E8\u00E9\u1EBB\u1EBD\u1EB9\u1EF3\u00FD\u1EF7\u1EF9\u1EF5])/gu;

function foldSpellings(text: string): string {
  return text
    .replace(HAN, (letter) => TO_SIMPLIFIED.get(letter) ?? letter)
    .replace(LATE_TONE, (_, first: string, second: string) => {
      const [plain = '', tone = ''] = second.normalize('NFD');
      return (first + tone).normalize('NFC') + plain;
    });
}

/** Brings a term or a sentence into the comparable form; 火事 です and 火事です become equal. */
export function toEmergencyText(text: string): string {
  return foldSpellings(foldText(text))
    .replace(APOSTROPHE, '')
    .replace(PROLONGED, '')
    .replace(SEPARATOR, ' ')
    .replace(NEEDLESS_SPACE, '');
}

/** The message's sentences in the comparable form; empty and repeated ones are left out. */
export function toEmergencySentences(text: string): readonly string[] {
  const sentences = foldText(text).split(SENTENCE_END).map(toEmergencyText);
  return [...new Set(sentences)].filter((sentence) => sentence !== '');
}
