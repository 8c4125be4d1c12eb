// Which language a message is written in, from its script and a few tell-tale words.
import { type Language } from '#domain/language.ts';

const HANGUL = /\p{Script=Hangul}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HAN = /\p{Script=Han}/gu;
const LATIN = /\p{Script=Latin}/gu;
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
const VIETNAMESE_WORDS = /\b(?:toi|khong|nuoc|rac|xin|cho hoi|o dau|lam sao|nha|tien|chao|cam on)\b/giu;
/** Characters and words that Japanese text without kana does not have. */
const CHINESE =
  /[吗嗎呢吧们們这這哪怎么麼您请谢费证险说问办电沒还给让讓吃喝爸妈媽很我进几预给从從拆飘隔她你颱區會发發话钱錢坏壞谁边邊邻鄰贴帮幫儿兒岁歲钟鐘间关關开车热样樣处为无网怕啥盖嘶听账换类银传业实带师缴繳单單历应该孑]|垃圾|(?<![公知目私法標標])的|是(?![正非])|登记|漂着|氯|人孔蓋|有人|有没|没有|不能|不到|不知|想要|想问|想問|想找|想申|想去|想把|想用|想换|要找|要去|被人|可以|需要|可是|联系|聯繫|停水|自来水|自來水|户口|戶口|水管(?!工)|了[吗嗎，。？?!！]|了$|没(?:有|人|来|到|水)|今天|明天|昨天|多少|多久|能否|可否|孩子|公寓|家里|家裡|路上|哪里|哪裡|行不行|怎樣/u;

const CHINESE_ALL = new RegExp(CHINESE.source, 'gu');

/** LED, NHK, AED: Japanese too. */
const ACRONYM = /^[A-Z][A-Z0-9.]{1,5}$/u;
const SPACED_KANA = /[ぁ-ゖァ-ヺー][\s\u3000]+[ぁ-ゖァ-ヺー\p{Script=Han}]/gu;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** `fallback` is returned where the message doesn't tell, e.g. for digits only. */
export function detectLanguage(text: string, fallback: Language = 'ja'): Language {
  const kana = count(text, KANA);
  const han = count(text, HAN);
  const latin = count(text, LATIN);
  if (count(text, HANGUL) > kana + han) return 'ko';
  if (kana > 0 && han > kana && count(text, CHINESE_ALL) >= 2) return 'zh';
  if (kana > 0 && kana * 3 + han >= latin) return isEasy(text, kana, han) ? 'ja-easy' : 'ja';
  if (han > 0 && han * 3 >= latin) return CHINESE.test(text) ? 'zh' : 'ja';
  if (latin === 0 || ACRONYM.test(text)) return fallback;
  return VIETNAMESE.test(text) || count(text, VIETNAMESE_WORDS) >= 2 ? 'vi' : 'en';
}

/** Short phrases set apart by spaces, mostly kana: the way learners of Japanese write. */
function isEasy(text: string, kana: number, han: number): boolean {
  return count(text, SPACED_KANA) >= 2 && kana >= han * 2;
}
