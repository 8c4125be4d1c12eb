// LINE's sentences in Vietnamese.
import { type LineWording } from './line-wording.ts';

const HOW_TO_ASK =
  'Hãy viết điều bạn cần, ví dụ "Tiền nước cao quá". Bạn sẽ nhận được tên phòng phụ trách và số điện thoại.';

export const vi: LineWording = {
  languageName: 'Tiếng Việt',
  greeting: 'Xin chào. Tài khoản này cho bạn biết phòng nào của thành phố có thể giúp bạn.',
  howToAsk: HOW_TO_ASK,
  privacy:
    'Xin đừng viết họ tên, địa chỉ hay My Number. Câu hỏi chỉ được lưu trong một thời gian, sau khi đã xóa thông tin cá nhân, để cải thiện việc hướng dẫn.',
  joined:
    'Tôi hướng dẫn phòng phụ trách của thành phố. Ở đây tôi chỉ trả lời tin nhắn có nhắc đến tôi (@) và không đọc hay lưu tin nhắn khác.',
  unreadable: {
    sticker: `Cảm ơn bạn đã gửi nhãn dán. ${HOW_TO_ASK}`,
    image: `Cảm ơn bạn đã gửi ảnh. Xin lỗi, tôi không xem được ảnh. ${HOW_TO_ASK}`,
    video: `Cảm ơn bạn đã gửi video. Xin lỗi, tôi không xem được video. ${HOW_TO_ASK}`,
    audio: `Cảm ơn bạn đã gửi tin nhắn thoại. Xin lỗi, tôi không nghe được. ${HOW_TO_ASK}`,
    file: `Cảm ơn bạn đã gửi tệp. Xin lỗi, tôi không mở được tệp. ${HOW_TO_ASK}`,
  },
  location: `Cảm ơn bạn đã gửi vị trí. Xin lỗi, tôi chưa tìm được phòng theo vị trí. Vị trí của bạn không được lưu. ${HOW_TO_ASK}`,
  nearestOffice: (name, kilometres) =>
    `Nơi gần nhất là ${name} (khoảng ${kilometres} km theo đường thẳng). Vị trí của bạn không được lưu.`,
  thanksHelpful: 'Cảm ơn bạn đã cho biết. Rất vui vì đã giúp được bạn.',
  thanksWrongOffice:
    'Cảm ơn bạn đã cho biết; chúng tôi sẽ dùng để cải thiện. Hãy hỏi lại bằng cách khác hoặc gọi tổng đài của thành phố.',
  languageChosen: 'Tôi sẽ trả lời bằng tiếng Việt.',
  chooseLanguage: 'Hãy chọn ngôn ngữ.',
  topics: {
    water: { label: 'Nước sinh hoạt', question: 'Tôi muốn hỏi về nước sinh hoạt' },
    waste: { label: 'Rác', question: 'Tôi muốn hỏi về rác' },
    residents: { label: 'Chuyển nhà, cư trú', question: 'Tôi muốn hỏi về thủ tục chuyển nhà và cư trú' },
    tax: { label: 'Thuế, bảo hiểm', question: 'Tôi muốn hỏi về thuế và bảo hiểm' },
    children: { label: 'Trẻ em, trường học', question: 'Tôi muốn hỏi về nuôi con' },
    welfare: { label: 'Sức khỏe, phúc lợi', question: 'Tôi muốn hỏi về phúc lợi và chăm sóc' },
  },
};
