// A product that answers every question with the same office, or with what the test wants.
import { type Question } from '#domain/question.ts';
import { type Reply } from '#replies/reply.ts';
import { type Respond, type Response } from '#replies/respond.ts';

export const LABELS: Reply['labels'] = {
  call: '電話する',
  map: '地図を見る',
  changed: '変わったこと',
  source: '根拠',
  helpful: '役に立った',
  wrongOffice: '違う窓口だった',
  thanksForFeedback: 'ありがとうございました。',
  copy: 'コピー',
  print: '印刷',
};

export const CARD: Reply['cards'][number] = {
  unitId: 'keiei-kikaku',
  unitName: '経営企画係',
  path: '上下水道部 総務経営課',
  service: '水道料金',
  notes: ['水道料金の支払い・検針・口座振替の相談を受けます。'],
  contacts: [
    {
      telephone: '0979-24-1234',
      label: '上下水道部',
      href: 'tel:0979241234',
      openState: '今あいています',
      hours: '平日 8:30–17:15',
      address: '中央町2丁目3番1号',
      mapUrl: 'https://www.google.com/maps/search/?api=1&query=%E4%B8%AD%E5%A4%AE%E7%94%BA',
      confirmed: '2026年1月16日に確認した番号です',
    },
  ],
  changes: ['2021年4月1日、経理係と業務営業係がまとまって経営企画係になりました。'],
  sources: ['令和3年度組織改編について「経理係と業務営業係を統合し」'],
};

export const REPLY: Reply = {
  lang: 'ja',
  status: 'answered',
  headline: '水道料金は、上下水道部 総務経営課 経営企画係が担当です。',
  paragraphs: [],
  cards: [CARD],
  choices: [],
  closing: ['2026年11月24日時点の案内です。'],
  emergencyCalls: [],
  labels: LABELS,
  askFeedback: true,
  text: '水道料金は、上下水道部 総務経営課 経営企画係が担当です。\n電話 0979-24-1234(上下水道部)\n平日 8:30–17:15',
};

export function fakeResponse(reply: Reply, maskedQuestion: string): Response {
  return {
    reply,
    maskedQuestion,
    recollection: { services: ['water-bill'], units: ['keiei-kikaku'], outside: null, choices: [] },
    answer: {
      status: reply.status,
      reason: reply.status === 'unanswered' ? 'no-match' : null,
      referrals: [],
      choices: [],
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
      lang: reply.lang,
      asOf: '2026-11-24',
      knowledge: { version: 'test', orgAsOf: '2021-04-01' },
    },
  };
}

/** `asked` collects the questions as the product received them. */
export function createFakeRespond(reply: Reply = REPLY): Respond & { readonly asked: readonly Question[] } {
  const asked: Question[] = [];
  const respond: Respond = (question) => {
    asked.push(question);
    return Promise.resolve(fakeResponse(reply, question.text));
  };
  return Object.assign(respond, { asked });
}
