// Chinese: the frame in simplified Chinese; names of units stay Japanese, because signs and staff use them.
import { type AnswerChange } from '#domain/answer.ts';
import { type UnansweredReason, type Wording } from './wording.ts';

function day(isoDate: string): string {
  const [year, month, date] = isoDate.split('-').map(Number);
  return `${year ?? ''}年${month ?? ''}月${date ?? ''}日`;
}

const listed = (names: readonly string[]): string => names.join('、');

function change({ kind, effective, before, after }: AnswerChange, isFuture: boolean): string {
  const from = `从${day(effective)}起，`;
  switch (kind) {
    case 'rename':
    case 'merge':
    case 'reorganise':
    case 'split':
      return `${from}${listed(before)}${isFuture ? '将变为' : '已变为'}${listed(after)}。`;
    case 'establish':
    case 'establishPost':
      return `${from}${isFuture ? '将新设' : '新设了'}${listed(after)}。`;
    case 'abolish':
      return `${from}${listed(before)}${isFuture ? '将取消' : '已取消'}。`;
    case 'transferDuty':
      return `${from}该业务由${listed(before)}${isFuture ? '将转到' : '转到'}${listed(after)}。`;
    case 'moveUnder':
    case 'relocate':
      return `${from}${listed(after)}${isFuture ? '将变更' : '已变更'}地点或所属。`;
    default:
      return kind satisfies never;
  }
}

const UNANSWERED: Readonly<Record<UnansweredReason, (city: string) => string>> = {
  greeting: (city) => `您好。我为您介绍${city}的负责窗口。请直接写下您的问题，例如“水费太高”。`,
  thanks: () => '不客气。有问题请随时再问。',
  goodbye: () => '谢谢使用，再见。',
  'bot-identity': (city) => `我是${city}的自动应答，不是真人。`,
  'chit-chat': () => '我只能回答市政府窗口的问题。请写下您的需要。',
  'off-topic': () => '这个问题我无法回答。我只回答市政府窗口的问题。',
  attack: () => '这个要求我无法满足。我只回答市政府窗口的问题。',
  nonsense: () => '没有看懂。请用简单的词再写一次。',
  'no-match': () => '没有找到负责的窗口。请换个说法，或致电总机。',
  empty: () => '请写下您的问题。',
  'too-long': () => '太长了。请在500字以内提问。',
  'personal-data': () => '请不要写个人号码或联系方式。只写想咨询的内容即可。',
  'switched-off': () => '本服务暂停中。请致电总机。',
  fault: () => '抱歉，出错了。请稍后再试，或致电总机。',
};

export const chinese: Wording = {
  labels: {
    call: '打电话',
    map: '地图',
    changed: '变更内容',
    source: '出处',
    helpful: '有帮助',
    wrongOffice: '窗口不对',
    thanksForFeedback: '谢谢您的意见。',
    copy: '复制',
    print: '打印',
  },
  unitName: ({ name }) => name,
  day,
  refer: ({ name, path }, service) => {
    const full = [...path.slice(0, -1), name].join(' ');
    return service === null ? `${full}。` : `“${service}”由${full}负责。`;
  },
  referSeveral: (count) => `有以下${count}个窗口：`,
  contactLabel: (role, of) => (role === 'switchboard' ? '市政府总机' : of),
  openNow: () => '现在开放',
  closedUntil: (isoDate, time) => `现在不开放。下次开放：${day(isoDate)} ${time}`,
  hours: (hours) => hours.replace('平日', '周一至周五'),
  confirmed: (isoDate) => `截至${day(isoDate)}的信息`,
  change,
  named: (name, now, isFormer) =>
    now.length === 0
      ? `${name}现在已没有。`
      : isFormer
        ? `${name}现在是${listed(now)}。`
        : `${name}现在仍在。`,
  source: (title, quote) => (quote === null ? title : `${title}: ${quote}`),
  assumed: () => '这是一般的负责部门，市政府资料未能确认。请向总机确认。',
  askBack: '您想咨询哪方面？请选择。',
  choiceLine: (number, label) => `${number}. ${label}`,
  outside: (name, why) => `这不是市政府的业务。请联系：${name}。${why}`,
  outsideOthers: (names) => `也可能是：${names.join('、')}。`,
  outsideTelephone: (telephone) => (telephone === null ? '我们没有确认过的电话号码。' : `电话 ${telephone}`),
  emergency: (calls) => `请立即拨打 ${calls.join(' 或 ')}。请先远离危险。`,
  afterEmergency: '不紧急的事情请之后再写。',
  unanswered: (reason, city) => UNANSWERED[reason](city),
  switchboard: (telephone) => `不清楚时请致电市政府总机：${telephone}（日语）。`,
  asOf: (isoDate) => `${day(isoDate)}的答复。`,
  orgAsOf: (isoDate) => `部门名称截至${day(isoDate)}，之后可能有变更。`,
  masked: '已删除留言中的个人号码或联系方式。',
};
