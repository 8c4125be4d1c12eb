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
  /[吗嗎呢吧们們这這哪怎么麼您请請谢謝垃圾费费费证证险险说說问问办办电电没沒还還给给让让吃喝爸妈媽在的了想我你他她很]|什么|什麼|可以|需要|应该|應該|怎样|怎樣|联系|聯繫|停水|自来水|自來水|户口|戶口/u;

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
  if (kana > 0 && kana * 3 + han >= latin) return isEasy(text, kana, han) ? 'ja-easy' : 'ja';
  if (han > 0 && han * 3 >= latin) return CHINESE.test(text) ? 'zh' : 'ja';
  if (latin === 0) return fallback;
  return VIETNAMESE.test(text) || count(text, VIETNAMESE_WORDS) >= 2 ? 'vi' : 'en';
}

/** Short phrases set apart by spaces, mostly kana: the way learners of Japanese write. */
function isEasy(text: string, kana: number, han: number): boolean {
  return count(text, SPACED_KANA) >= 2 && kana >= han * 2;
}
