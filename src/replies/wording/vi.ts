// Vietnamese: the frame in Vietnamese; names of units stay Japanese, because signs and staff use them.
import { type AnswerChange } from '#domain/answer.ts';
import { type UnansweredReason, type Wording } from './wording.ts';

function day(isoDate: string): string {
  const [year, month, date] = isoDate.split('-').map(Number);
  return `ngày ${date ?? ''}/${month ?? ''}/${year ?? ''}`;
}

const listed = (names: readonly string[]): string => names.join(' và ');

function change({ kind, effective, before, after }: AnswerChange, isFuture: boolean): string {
  const from = `Từ ${day(effective)}: `;
  switch (kind) {
    case 'rename':
    case 'merge':
    case 'reorganise':
    case 'split':
      return `${from}${listed(before)} ${isFuture ? 'sẽ thành' : 'đã thành'} ${listed(after)}.`;
    case 'establish':
    case 'establishPost':
      return `${from}${listed(after)} ${isFuture ? 'sẽ được lập' : 'được lập mới'}.`;
    case 'abolish':
      return `${from}${listed(before)} ${isFuture ? 'sẽ không còn' : 'không còn'}.`;
    case 'transferDuty':
      return `${from}việc này chuyển từ ${listed(before)} sang ${listed(after)}.`;
    case 'moveUnder':
    case 'relocate':
      return `${from}${listed(after)} ${isFuture ? 'sẽ đổi' : 'đã đổi'} chỗ.`;
    default:
      return kind satisfies never;
  }
}

const UNANSWERED: Readonly<Record<UnansweredReason, (city: string) => string>> = {
  greeting: (city) =>
    `Xin chào. Tôi chỉ cho bạn phòng phụ trách của ${city}. Hãy viết điều bạn cần, ví dụ "tiền nước cao quá".`,
  thanks: () => 'Không có gì. Bạn cứ hỏi tiếp nhé.',
  goodbye: () => 'Cảm ơn bạn. Hẹn gặp lại.',
  'bot-identity': (city) => `Tôi là hệ thống trả lời tự động của ${city}, không phải người.`,
  'chit-chat': () => 'Tôi chỉ trả lời về các phòng của tòa thị chính. Hãy viết điều bạn cần.',
  'off-topic': () => 'Tôi không trả lời được việc đó. Tôi chỉ trả lời về các phòng của tòa thị chính.',
  attack: () => 'Tôi không làm được việc đó. Tôi chỉ trả lời về các phòng của tòa thị chính.',
  nonsense: () => 'Tôi không đọc được. Hãy viết bằng vài từ đơn giản.',
  'no-match': () => 'Tôi không tìm được phòng phụ trách. Hãy viết cách khác hoặc gọi tổng đài.',
  empty: () => 'Hãy viết câu hỏi của bạn.',
  'too-long': () => 'Câu quá dài. Hãy viết trong 500 ký tự.',
  'personal-data': () => 'Xin đừng viết số cá nhân hay liên lạc riêng. Chỉ viết điều bạn muốn hỏi.',
  'switched-off': () => 'Dịch vụ đang tạm dừng. Hãy gọi tổng đài.',
  fault: () => 'Xin lỗi, có lỗi. Hãy thử lại hoặc gọi tổng đài.',
};

export const vietnamese: Wording = {
  labels: {
    call: 'Gọi điện',
    map: 'Bản đồ',
    changed: 'Thay đổi',
    source: 'Nguồn',
    helpful: 'Hữu ích',
    wrongOffice: 'Sai phòng',
    thanksForFeedback: 'Cảm ơn ý kiến của bạn.',
    copy: 'Sao chép',
    print: 'In',
  },
  unitName: ({ name }) => name,
  day,
  refer: ({ name, path }, service) => {
    const full = [...path.slice(0, -1), name].join(' ');
    return service === null ? `${full}.` : `${service}: hãy liên hệ ${full}.`;
  },
  referSeveral: (count) => `Có ${count} phòng phụ trách:`,
  contactLabel: (role, of) => (role === 'switchboard' ? 'Tổng đài tòa thị chính' : of),
  openNow: () => 'Đang mở cửa',
  closedUntil: (isoDate, time) => `Đang đóng cửa. Mở lại ${day(isoDate)} lúc ${time}`,
  hours: (hours) => hours.replace('平日', 'Thứ Hai đến thứ Sáu'),
  confirmed: (isoDate) => `theo thông tin ${day(isoDate)}`,
  change,
  named: (name, now, isFormer) =>
    now.length === 0
      ? `${name} không còn nữa.`
      : isFormer
        ? `${name} bây giờ là ${listed(now)}.`
        : `${name} vẫn còn.`,
  source: (title, quote) => (quote === null ? title : `${title}: ${quote}`),
  assumed: () => 'Đây là phòng thường phụ trách, thành phố chưa xác nhận. Hãy hỏi tổng đài.',
  askBack: 'Bạn muốn hỏi về việc gì? Hãy chọn.',
  choiceLine: (number, label) => `${number}. ${label}`,
  outside: (name, why) => `Việc này không do thành phố phụ trách. Hãy liên hệ: ${name}. ${why}`,
  outsideOthers: (names) => `Cũng có thể là: ${names.join(', ')}.`,
  outsideTelephone: (telephone) =>
    telephone === null ? 'Chúng tôi không có số điện thoại đã xác nhận.' : `Điện thoại ${telephone}`,
  emergency: (calls) => `Hãy gọi ngay ${calls.join(' hoặc ')}. Hãy tránh xa nơi nguy hiểm.`,
  afterEmergency: 'Việc không gấp, hãy viết lại sau.',
  unanswered: (reason, city) => UNANSWERED[reason](city),
  switchboard: (telephone) => `Nếu không rõ, hãy gọi tòa thị chính: ${telephone} (tiếng Nhật).`,
  asOf: (isoDate) => `Thông tin ${day(isoDate)}.`,
  orgAsOf: (isoDate) => `Tên phòng tính đến ${day(isoDate)}, có thể đã thay đổi.`,
  masked: 'Đã xóa số cá nhân hoặc liên lạc trong tin nhắn.',
};
