// Japanese: the conclusion first, plain and polite, no office jargon.
import { type AnswerChange } from '#domain/answer.ts';
import { type UnansweredReason, type Wording } from './wording.ts';

const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'];

function day(isoDate: string): string {
  const [year, month, date] = isoDate.split('-').map(Number);
  return `${year ?? ''}年${month ?? ''}月${date ?? ''}日`;
}

function dayWithWeekday(isoDate: string): string {
  const [, month, date] = isoDate.split('-').map(Number);
  const weekday = WEEKDAYS[new Date(`${isoDate}T00:00:00Z`).getUTCDay()] ?? '';
  return `${month ?? ''}月${date ?? ''}日(${weekday})`;
}

const quoted = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('と');

function change({ kind, effective, before, after }: AnswerChange, isFuture: boolean): string {
  const from = `${day(effective)}から`;
  const past = (done: string, coming: string): string => (isFuture ? coming : done);
  switch (kind) {
    case 'rename':
      return `${from}、${quoted(before)}は${quoted(after)}に名前が${past('変わりました', '変わります')}。`;
    case 'merge':
      return `${from}、${quoted(before)}は一つになって${quoted(after)}に${past('なりました', 'なります')}。`;
    case 'split':
      return `${from}、${quoted(before)}は${quoted(after)}に${past('分かれました', '分かれます')}。`;
    case 'establish':
      return before.length > 0
        ? `${from}、${quoted(after)}が新しく${past('でき', 'でき')}${past('ました', 'ます')}(${quoted(before)}の技術職員などが集まります)。`
        : `${from}、${quoted(after)}が新しく${past('できました', 'できます')}。`;
    case 'abolish':
      return `${from}、${quoted(before)}は${past('なくなりました', 'なくなります')}。`;
    case 'transferDuty':
      return `${from}、担当が${quoted(before)}から${quoted(after)}に${past('変わりました', '変わります')}。`;
    case 'moveUnder':
      return `${from}、${quoted(after)}の所属が${past('変わりました', '変わります')}。`;
    case 'relocate':
      return `${from}、${quoted(after)}の場所が${past('変わりました', '変わります')}。`;
    case 'reorganise':
      return `${from}、${quoted(before)}は${quoted(after)}に${past('再編されました', '再編されます')}。`;
    case 'establishPost':
      return `${from}、${quoted(after)}という職が${past('置かれました', '置かれます')}。`;
    default:
      return kind satisfies never;
  }
}

const UNANSWERED: Readonly<Record<UnansweredReason, (city: string) => string>> = {
  greeting: (city) =>
    `こんにちは。${city}の担当窓口をご案内します。「水道料金が高い」「引っ越しのごみ」のように、困っていることをそのまま書いてください。`,
  thanks: () => 'どういたしまして。ほかにも聞きたいことがあれば、いつでも書いてください。',
  goodbye: () => 'ご利用ありがとうございました。また困ったことがあれば、いつでもどうぞ。',
  'bot-identity': (city) =>
    `${city}の担当窓口をご案内する自動応答です。人ではありません。困っていることを書くと、担当の課と連絡先をお答えします。`,
  'chit-chat': () =>
    'お話しできるのは、市役所の窓口のことだけです。手続きや困りごとがあれば、そのまま書いてください。',
  'off-topic': () =>
    'そのことは、こちらではお答えできません。市役所の窓口についてのご質問にお答えしています。',
  attack: () => 'そのご依頼にはお答えできません。市役所の窓口についてのご質問にお答えしています。',
  nonsense: () =>
    '質問を読み取れませんでした。「水道料金」「ごみの分別」のように、短い言葉で書いてみてください。',
  'no-match': () =>
    '担当の窓口を見つけられませんでした。別の言い方でもう一度書くか、代表電話にお問い合わせください。',
  empty: () => '質問を書いてください。例:「水道料金が急に高くなった」',
  'too-long': () => '文が長すぎて読み取れませんでした。500文字までで、いちばん聞きたいことを書いてください。',
  'personal-data': () =>
    '個人の番号や連絡先は書かないでください(保存していません)。何についてのご相談かだけを書いてください。',
  'switched-off': () => 'ただいまこの窓口案内は休止しています。代表電話にお問い合わせください。',
  fault: () =>
    '申し訳ありません。うまくお答えできませんでした。少し待ってもう一度書くか、代表電話にお問い合わせください。',
};

export const japanese: Wording = {
  labels: {
    call: '電話する',
    map: '地図',
    changed: '変わったこと',
    source: '出典',
    helpful: '役に立った',
    wrongOffice: '違う窓口だった',
    thanksForFeedback: 'ご意見ありがとうございました。',
    copy: 'コピー',
    print: '印刷',
  },
  unitName: ({ name }) => name,
  day,
  refer: ({ name, path }, service) => {
    const full = [...path.slice(0, -1), name].join(' ');
    return service === null ? `${full}です。` : `「${service}」の担当は、${full}です。`;
  },
  referSeveral: (count) => `担当の窓口は、次の${count}つです。`,
  contactLabel: (role, of) => (role === 'switchboard' ? '市役所の代表電話' : of),
  openNow: (hours) => `今あいています(${hours})`,
  closedUntil: (isoDate, time) => `今は閉まっています。次は${dayWithWeekday(isoDate)} ${time}から`,
  hours: (hours) => hours,
  confirmed: (isoDate) => `${day(isoDate)}時点の情報`,
  change,
  named: (name, now, isFormer) =>
    now.length === 0
      ? `「${name}」は、今はありません。`
      : isFormer
        ? `「${name}」は、今は${quoted(now)}です。`
        : `「${name}」は、今もあります。`,
  source: (title, quote) => (quote === null ? `「${title}」` : `「${title}」: ${quote}`),
  assumed: () => '市の資料では確かめられていない、一般的な担当です。代表電話で確認してください。',
  askBack: 'どのことについて知りたいですか。近いものを選んでください。',
  choiceLine: (number, label) => `${number}. ${label}`,
  outside: (name, why) => `これは市の仕事ではありません。お問い合わせ先は、${name}です。${why}`,
  outsideOthers: (names) => `内容によっては、${names.join('や')}のこともあります。`,
  outsideTelephone: (telephone) =>
    telephone === null ? '電話番号は、こちらでは確かめられていません。' : `電話 ${telephone}`,
  emergency: (calls) =>
    calls[0] === '110'
      ? `今すぐ ${calls.join(' または ')} に電話してください。まず安全な場所に離れてください。`
      : `今すぐ ${calls.join(' または ')} に電話してください。火や煙、ガスからは離れてください。`,
  afterEmergency: '急ぎでないご相談は、そのあとでもう一度書いてください。',
  unanswered: (reason, city) => UNANSWERED[reason](city),
  switchboard: (telephone) => `迷ったときは、市役所の代表電話 ${telephone} へ。`,
  asOf: (isoDate) => `${day(isoDate)}時点のご案内です。`,
  orgAsOf: (isoDate) => `組織は${day(isoDate)}現在のものです。そのあとに名前が変わっていることがあります。`,
  masked: '個人の番号や連絡先が書かれていたので、消してから調べました。',
};
