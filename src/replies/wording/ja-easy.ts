// やさしい日本語: short sentences, spaces between phrases, readings in brackets, hard words explained.
import { type AnswerChange } from '#domain/answer.ts';
import { type UnansweredReason, type Wording } from './wording.ts';

function day(isoDate: string): string {
  const [year, month, date] = isoDate.split('-').map(Number);
  return `${year ?? ''}年（ねん）${month ?? ''}月（がつ）${date ?? ''}日（にち）`;
}

const listed = (names: readonly string[]): string => names.map((name) => `「${name}」`).join(' と ');

function change({ kind, effective, before, after }: AnswerChange, isFuture: boolean): string {
  const from = `${day(effective)}から、`;
  switch (kind) {
    case 'rename':
    case 'merge':
    case 'reorganise':
    case 'split':
      return `${from}${listed(before)}は ${listed(after)}に ${isFuture ? 'なります' : 'なりました'}。`;
    case 'establish':
    case 'establishPost':
      return `${from}${listed(after)}が ${isFuture ? 'できます' : 'できました'}。`;
    case 'abolish':
      return `${from}${listed(before)}は ${isFuture ? 'なくなります' : 'なくなりました'}。`;
    case 'transferDuty':
      return `${from}係（かかり）が ${listed(before)}から ${listed(after)}に ${isFuture ? 'かわります' : 'かわりました'}。`;
    case 'moveUnder':
    case 'relocate':
      return `${from}${listed(after)}の 場所（ばしょ）が ${isFuture ? 'かわります' : 'かわりました'}。`;
    default:
      return kind satisfies never;
  }
}

const UNANSWERED: Readonly<Record<UnansweredReason, (city: string) => string>> = {
  greeting: () =>
    'こんにちは。困（こま）っている ことを 書（か）いて ください。市役所（しやくしょ）の どこに 聞（き）くか、教（おし）えます。',
  thanks: () => 'どういたしまして。また 聞（き）いて ください。',
  goodbye: () => 'ありがとうございました。また 来（き）て ください。',
  'bot-identity': () =>
    'わたしは 機械（きかい）です。人（ひと）では ありません。市役所（しやくしょ）の どこに 聞（き）くか、教（おし）えます。',
  'chit-chat': () =>
    '市役所（しやくしょ）の ことだけ 答（こた）えます。困（こま）っている ことを 書（か）いて ください。',
  'off-topic': () => 'それは ここでは わかりません。市役所（しやくしょ）の ことを 聞（き）いて ください。',
  attack: () => 'それは 答（こた）えません。市役所（しやくしょ）の ことを 聞（き）いて ください。',
  nonsense: () => 'わかりませんでした。短（みじか）い ことばで 書（か）いて ください。',
  'no-match': () => 'どこに 聞（き）くか、わかりませんでした。別（べつ）の ことばで 書（か）いて ください。',
  empty: () => '聞（き）きたい ことを 書（か）いて ください。',
  'too-long': () => '長（なが）すぎます。短（みじか）く 書（か）いて ください。',
  'personal-data': () =>
    '名前（なまえ）や 番号（ばんごう）は 書（か）かないで ください。聞（き）きたい ことだけ 書（か）いて ください。',
  'switched-off': () =>
    '今（いま）は お休（やす）みです。市役所（しやくしょ）に 電話（でんわ）して ください。',
  fault: () => 'すみません。答（こた）えられませんでした。もう一度（いちど）書（か）いて ください。',
};

export const easyJapanese: Wording = {
  labels: {
    call: '電話（でんわ）する',
    map: '地図（ちず）',
    changed: 'かわった こと',
    source: 'もとの 文（ぶん）',
    helpful: 'わかった',
    wrongOffice: 'ちがった',
    thanksForFeedback: 'ありがとうございました。',
    copy: 'コピー',
    print: '印刷（いんさつ）',
  },
  unitName: ({ name, reading }) => `${name}（${reading}）`,
  day,
  refer: ({ name, reading, path }, service) => {
    const full = [...path.slice(0, -1), `${name}（${reading}）`].join(' ');
    return service === null
      ? `${full}です。`
      : `${full}に 聞（き）いて ください。「${service}」の 係（かかり）です。`;
  },
  referSeveral: (count) => `聞（き）く ところは ${count}つ あります。`,
  contactLabel: (role, of) => (role === 'switchboard' ? '市役所（しやくしょ）の 電話（でんわ）' : of),
  openNow: () => '今（いま）あいて います。',
  closedUntil: (isoDate, time) =>
    `今（いま）は しまって います。次（つぎ）は ${day(isoDate)} ${time}から です。`,
  hours: (hours) =>
    hours.replace('平日 ', '月曜日（げつようび）から 金曜日（きんようび） ').replace('–', 'から ') + 'まで',
  confirmed: (isoDate) => `${day(isoDate)}に たしかめました。`,
  change,
  named: (name, now, isFormer) =>
    now.length === 0
      ? `「${name}」は 今（いま）ありません。`
      : isFormer
        ? `「${name}」は 今（いま）${listed(now)}です。`
        : `「${name}」は 今（いま）も あります。`,
  source: (title, quote) => (quote === null ? `「${title}」` : `「${title}」: ${quote}`),
  assumed: () =>
    'まちがって いるかも しれません。市役所（しやくしょ）に 電話（でんわ）して 聞（き）いて ください。',
  askBack: 'どの ことですか。えらんで ください。',
  choiceLine: (number, label) => `${number}. ${label}`,
  outside: (name, why) =>
    `市役所（しやくしょ）の 仕事（しごと）では ありません。${name}に 聞（き）いて ください。${why}`,
  outsideOthers: (names) => `${names.join('か ')}かも しれません。`,
  outsideTelephone: (telephone) =>
    telephone === null ? '電話番号（でんわばんごう）は わかりません。' : `電話（でんわ） ${telephone}`,
  emergency: (calls) =>
    `すぐに ${calls.join(' か ')} に 電話（でんわ）して ください。あぶない ところから 離（はな）れて ください。`,
  afterEmergency: 'ほかの ことは、あとで 聞（き）いて ください。',
  unanswered: (reason, city) => UNANSWERED[reason](city),
  switchboard: (telephone) =>
    `わからない ときは、市役所（しやくしょ）に 電話（でんわ）して ください。電話（でんわ） ${telephone}`,
  asOf: (isoDate) => `${day(isoDate)}の 答（こた）えです。`,
  orgAsOf: (isoDate) => `${day(isoDate)}の 名前（なまえ）です。今（いま）は ちがうかも しれません。`,
  masked: '番号（ばんごう）などは 消（け）しました。',
};
