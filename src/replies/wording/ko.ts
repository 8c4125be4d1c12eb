// Korean: the frame in Korean; names of units stay Japanese, because signs and staff use them.
import { type AnswerChange } from '#domain/answer.ts';
import { type UnansweredReason, type Wording } from './wording.ts';

function day(isoDate: string): string {
  const [year, month, date] = isoDate.split('-').map(Number);
  return `${year ?? ''}년 ${month ?? ''}월 ${date ?? ''}일`;
}

const listed = (names: readonly string[]): string => names.join(', ');

function change({ kind, effective, before, after }: AnswerChange, isFuture: boolean): string {
  const from = `${day(effective)}부터 `;
  switch (kind) {
    case 'rename':
    case 'merge':
    case 'reorganise':
    case 'split':
      return `${from}${listed(before)} → ${listed(after)} (${isFuture ? '변경 예정' : '변경됨'}).`;
    case 'establish':
    case 'establishPost':
      return `${from}${listed(after)} ${isFuture ? '신설 예정' : '신설'}.`;
    case 'abolish':
      return `${from}${listed(before)} ${isFuture ? '폐지 예정' : '폐지'}.`;
    case 'transferDuty':
      return `${from}담당이 ${listed(before)} → ${listed(after)} (${isFuture ? '변경 예정' : '변경됨'}).`;
    case 'moveUnder':
    case 'relocate':
      return `${from}${listed(after)} ${isFuture ? '이전 예정' : '이전'}.`;
    default:
      return kind satisfies never;
  }
}

const UNANSWERED: Readonly<Record<UnansweredReason, (city: string) => string>> = {
  greeting: (city) =>
    `안녕하세요. ${city}의 담당 창구를 안내합니다. "수도 요금이 비싸요"처럼 그대로 써 주세요.`,
  thanks: () => '천만에요. 언제든지 다시 물어보세요.',
  goodbye: () => '이용해 주셔서 감사합니다.',
  'bot-identity': (city) => `저는 ${city}의 자동 응답입니다. 사람이 아닙니다.`,
  'chit-chat': () => '시청 창구에 대해서만 답할 수 있습니다. 필요한 일을 써 주세요.',
  'off-topic': () => '그것은 답할 수 없습니다. 시청 창구에 대한 질문에 답합니다.',
  attack: () => '그 요청에는 답할 수 없습니다. 시청 창구에 대한 질문에 답합니다.',
  nonsense: () => '읽지 못했습니다. 쉬운 말로 다시 써 주세요.',
  'no-match': () => '담당 창구를 찾지 못했습니다. 다른 말로 쓰시거나 대표전화로 문의하세요.',
  empty: () => '질문을 써 주세요.',
  'too-long': () => '너무 깁니다. 500자 이내로 써 주세요.',
  'personal-data': () => '개인 번호나 연락처는 쓰지 마세요. 무엇에 대한 것인지만 써 주세요.',
  'switched-off': () => '지금은 쉬고 있습니다. 대표전화로 문의하세요.',
  fault: () => '죄송합니다. 오류가 났습니다. 다시 시도하거나 대표전화로 문의하세요.',
};

export const korean: Wording = {
  labels: {
    call: '전화하기',
    map: '지도',
    changed: '바뀐 점',
    source: '출처',
    helpful: '도움이 됐어요',
    wrongOffice: '다른 창구였어요',
    thanksForFeedback: '의견 감사합니다.',
    copy: '복사',
    print: '인쇄',
  },
  unitName: ({ name }) => name,
  day,
  refer: ({ name, path }, service) => {
    const full = [...path.slice(0, -1), name].join(' ');
    return service === null ? `${full}입니다.` : `「${service}」 담당은 ${full}입니다.`;
  },
  referSeveral: (count) => `담당 창구는 다음 ${count}곳입니다.`,
  contactLabel: (role, of) => (role === 'switchboard' ? '시청 대표전화' : of),
  openNow: () => '지금 열려 있습니다',
  closedUntil: (isoDate, time) => `지금은 닫혀 있습니다. 다음 ${day(isoDate)} ${time}부터`,
  hours: (hours) => hours.replace('平日', '평일'),
  confirmed: (isoDate) => `${day(isoDate)} 기준`,
  change,
  named: (name, now, isFormer) =>
    now.length === 0
      ? `${name}: 지금은 없습니다.`
      : isFormer
        ? `${name}: 지금은 ${listed(now)}입니다.`
        : `${name}: 지금도 있습니다.`,
  source: (title, quote) => (quote === null ? title : `${title}: ${quote}`),
  assumed: () => '시 자료로 확인되지 않은 일반적인 담당입니다. 대표전화로 확인해 주세요.',
  askBack: '어떤 일인가요? 골라 주세요.',
  choiceLine: (number, label) => `${number}. ${label}`,
  outside: (name, why) => `시청 업무가 아닙니다. 문의처: ${name}. ${why}`,
  outsideOthers: (names) => `경우에 따라 ${names.join(', ')}일 수도 있습니다.`,
  outsideTelephone: (telephone) => (telephone === null ? '확인된 전화번호가 없습니다.' : `전화 ${telephone}`),
  emergency: (calls) => `지금 바로 ${calls.join(' 또는 ')}에 전화하세요. 먼저 위험에서 떨어지세요.`,
  afterEmergency: '급하지 않은 일은 나중에 다시 써 주세요.',
  unanswered: (reason, city) => UNANSWERED[reason](city),
  switchboard: (telephone) => `모를 때는 시청 대표전화 ${telephone} (일본어).`,
  asOf: (isoDate) => `${day(isoDate)} 기준 안내입니다.`,
  orgAsOf: (isoDate) => `부서 이름은 ${day(isoDate)} 기준이며 바뀌었을 수 있습니다.`,
  masked: '메시지의 개인 번호나 연락처를 지웠습니다.',
};
