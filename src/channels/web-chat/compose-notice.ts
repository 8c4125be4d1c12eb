// Replies that need no answering: the greeting with its opening topics, thanks for feedback, and the apology for a fault.
import { textIn, type Language } from '#domain/language.ts';
import { type Reply, type ReplyChoice } from '#replies/reply.ts';
import { wordingFor } from '#replies/wording-for.ts';
import { type CitySummary } from './web-chat-deps.ts';

const PRIVACY: Readonly<Record<Language, string>> = {
  ja: 'お名前・住所・マイナンバーなどの個人情報は書かないでください。',
  'ja-easy': '名前（なまえ）、住所（じゅうしょ）、マイナンバーは 書（か）かないで ください。',
  en: 'Please do not write names, addresses or your My Number.',
  vi: 'Vui lòng không viết họ tên, địa chỉ hoặc số My Number.',
  zh: '请不要填写姓名、住址、个人编号（My Number）等个人信息。',
  ko: '이름, 주소, 마이넘버 등 개인정보는 적지 마세요.',
};

export function composeGreeting(city: CitySummary, lang: Language): Reply {
  const headline = wordingFor(lang).unanswered(
    'greeting',
    textIn(city.name, lang === 'ja-easy' ? 'ja' : lang),
  );
  return composeNotice({ lang, headline, closing: [PRIVACY[lang]], choices: city.openingTopics[lang] });
}

export function composeThanks(lang: Language): Reply {
  return composeNotice({ lang, headline: wordingFor(lang).labels.thanksForFeedback });
}

export function composeFault(city: CitySummary, lang: Language): Reply {
  const wording = wordingFor(lang);
  const headline = wording.unanswered('fault', textIn(city.name, lang));
  return composeNotice({ lang, headline, closing: [wording.switchboard(city.switchboard)] });
}

function composeNotice(notice: {
  readonly lang: Language;
  readonly headline: string;
  readonly closing?: readonly string[];
  readonly choices?: readonly ReplyChoice[];
}): Reply {
  const { lang, headline, closing = [], choices = [] } = notice;
  const lines = choices.map(({ label }) => `・${label}`);
  return {
    lang,
    status: 'unanswered',
    headline,
    paragraphs: [],
    cards: [],
    choices,
    closing,
    emergencyCalls: [],
    labels: wordingFor(lang).labels,
    askFeedback: false,
    text: [headline, ...lines, ...closing].join('\n'),
  };
}
