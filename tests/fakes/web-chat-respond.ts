// A stand-in for answering: each keyword gives one kind of reply, anything else comes back in every field of a card.
import { type Answer, type Choice } from '#domain/answer.ts';
import { type Language } from '#domain/language.ts';
import { type Question } from '#domain/question.ts';
import { type Reply, type ReplyCard } from '#replies/reply.ts';
import { type Respond, type Response } from '#replies/respond.ts';
import { wordingFor } from '#replies/wording-for.ts';

const UNIT = 'keiei-kikaku';

const CARD: ReplyCard = {
  unitId: UNIT,
  unitName: '経営企画係',
  path: '上下水道部 総務経営課',
  service: '水道料金',
  notes: ['水道料金と使用開始・中止の受付'],
  contacts: [
    {
      telephone: '0979-24-1234',
      label: '上下水道部',
      href: 'tel:0979241234',
      openState: '今あいています',
      hours: '平日 8:30–17:15',
      address: '中央町2丁目3番1号',
      mapUrl: 'https://www.google.com/maps/search/?api=1&query=%E4%B8%AD%E5%A4%AE%E7%94%BA',
      confirmed: '2026年1月16日に確認',
    },
    {
      telephone: '0979-22-1111',
      label: '代表電話',
      href: 'tel:0979221111',
      openState: null,
      hours: null,
      address: null,
      mapUrl: null,
      confirmed: null,
    },
  ],
  changes: ['2021年4月1日から、「経理係」と「業務営業係」は一つになって「経営企画係」になりました。'],
  sources: ['令和3年度組織改編について「経理係と業務営業係を統合し、経営企画係とする」'],
};

const CHOICES: readonly Choice[] = ['家庭のごみの出し方', '粗大ごみ', 'ごみ袋を買う', '不法投棄'].map(
  (label) => ({
    label,
    question: `${label}について`,
    service: null,
    units: [],
  }),
);

type Shown = Partial<Omit<Reply, 'lang' | 'labels' | 'text'>> & { readonly headline: string };

/** Waits this long for 「遅い」. */
const SLOW_MS = 1800;

export const fakeRespond: Respond = async (question) => {
  const { text } = question;
  if (text.includes('故障')) throw new Error(`fault while answering ${text}`);
  if (text.includes('遅い')) await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
  const lang =
    question.lang ??
    (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) || !/\p{L}/u.test(text)
      ? 'ja'
      : 'en');
  const { shown, choices } = show(question);
  return toResponse(question, lang, shown, choices);
};

function show({ text, earlier }: Question): { readonly shown: Shown; readonly choices?: readonly Choice[] } {
  if (text.includes('火事')) {
    return {
      shown: {
        status: 'emergency',
        headline: '火事のときは、すぐに119番に電話してください。',
        emergencyCalls: ['119'],
        closing: ['落ち着いて、場所を伝えてください。'],
      },
    };
  }
  if (text === 'ごみ' || text.includes('ごみのこと') || text === 'garbage') {
    return {
      shown: {
        status: 'clarification',
        headline: 'どのことについてですか。',
        choices: CHOICES,
        closing: ['わからないときは代表電話 0979-22-1111 へ。'],
      },
      choices: CHOICES,
    };
  }
  if (text.includes('年金')) {
    return {
      shown: {
        status: 'outside',
        headline: '年金のことは、年金事務所が担当です。',
        paragraphs: ['電話 0979-22-8200'],
        askFeedback: true,
      },
    };
  }
  if (text.includes('水道') || text.includes('water'))
    return { shown: answered('担当は、上下水道部の経営企画係です。', CARD) };
  if (text.includes('手続きは') && earlier !== undefined) {
    return { shown: answered(`先ほどの ${earlier.units.join('・')} の手続きです。`, CARD) };
  }
  return { shown: reflect(text) };
}

function answered(headline: string, card: ReplyCard): Shown {
  return {
    status: 'answered',
    headline,
    cards: [card],
    closing: ['2026年11月23日の組織でお答えしています。'],
    askFeedback: true,
  };
}

/** Hostile text in every field, so that one question tests every output. */
function reflect(text: string): Shown {
  const [contact] = CARD.contacts;
  const contacts =
    contact === undefined
      ? []
      : [
          {
            ...contact,
            label: text,
            telephone: text,
            href: text,
            address: text,
            hours: text,
            openState: text,
            mapUrl: text,
            confirmed: text,
          },
        ];
  const card = {
    ...CARD,
    unitId: text,
    unitName: text,
    path: text,
    service: text,
    notes: [text],
    contacts,
    changes: [text],
    sources: [text],
  };
  return {
    ...answered(text, card),
    paragraphs: [text],
    choices: [{ label: text, question: text }],
    closing: [text],
  };
}

function toResponse(
  question: Question,
  lang: Language,
  shown: Shown,
  choices: readonly Choice[] = [],
): Response {
  const wording = wordingFor(lang);
  const reply: Reply = {
    lang,
    status: 'unanswered',
    paragraphs: [],
    cards: [],
    choices: [],
    closing: [],
    emergencyCalls: [],
    askFeedback: false,
    labels: wording.labels,
    text: [shown.headline, ...(shown.paragraphs ?? []), ...(shown.closing ?? [])].join('\n'),
    ...shown,
  };
  const answer: Answer = {
    status: reply.status,
    reason: null,
    referrals: [],
    choices: [...choices],
    outside: null,
    emergency: null,
    named: [],
    switchboard: {
      telephone: '0979-22-1111',
      of: '中津市役所',
      role: 'switchboard',
      address: null,
      hours: null,
      openNow: null,
      nextOpening: null,
      confirmed: null,
    },
    text: reply.text,
    lang,
    asOf: '2026-11-23',
    knowledge: { version: 'test', orgAsOf: '2021-04-01' },
  };
  return {
    answer,
    reply,
    recollection: {
      services: [],
      units: reply.cards.map(({ unitId }) => unitId),
      outside: null,
      choices: [...choices],
    },
    maskedQuestion: question.text.replace(/\d{12}/g, '[個人番号]'),
  };
}
