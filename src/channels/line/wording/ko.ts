// LINE's sentences in Korean.
import { type LineWording } from './line-wording.ts';

const HOW_TO_ASK =
  '"수도 요금이 비싸요"처럼 궁금한 점을 글로 보내 주세요. 담당 창구와 전화번호를 알려 드립니다.';

export const ko: LineWording = {
  languageName: '한국어',
  greeting: '안녕하세요. 시청의 어느 창구에 문의하면 되는지 알려 드립니다.',
  howToAsk: HOW_TO_ASK,
  privacy:
    '이름, 주소, 마이넘버 등 개인정보는 쓰지 마세요. 질문은 개인정보를 지운 뒤 안내를 개선하기 위해 일정 기간만 보관합니다.',
  joined:
    '시청 창구를 안내합니다. 여기서는 저를 멘션(@)한 메시지에만 답하며, 다른 메시지는 읽거나 보관하지 않습니다.',
  unreadable: {
    sticker: `스티커 감사합니다. ${HOW_TO_ASK}`,
    image: `사진을 보내 주셔서 감사합니다. 죄송하지만 사진은 볼 수 없습니다. ${HOW_TO_ASK}`,
    video: `동영상을 보내 주셔서 감사합니다. 죄송하지만 동영상은 볼 수 없습니다. ${HOW_TO_ASK}`,
    audio: `음성을 보내 주셔서 감사합니다. 죄송하지만 음성은 들을 수 없습니다. ${HOW_TO_ASK}`,
    file: `파일을 보내 주셔서 감사합니다. 죄송하지만 파일은 열 수 없습니다. ${HOW_TO_ASK}`,
  },
  location: `위치 정보를 보내 주셔서 감사합니다. 죄송하지만 아직 위치로 창구를 찾을 수 없습니다. 위치 정보는 보관하지 않습니다. ${HOW_TO_ASK}`,
  nearestOffice: (name, kilometres) =>
    `가장 가까운 곳은 "${name}"입니다(직선으로 약 ${kilometres}km). 위치 정보는 보관하지 않습니다.`,
  thanksHelpful: '알려 주셔서 감사합니다. 도움이 되어 기쁩니다.',
  thanksWrongOffice:
    '알려 주셔서 감사합니다. 안내를 개선하는 데 쓰겠습니다. 다른 말로 다시 물어보시거나 시청 대표전화로 문의해 주세요.',
  languageChosen: '한국어로 답하겠습니다.',
  chooseLanguage: '언어를 선택해 주세요.',
  topics: {
    water: { label: '수도・하수도', question: '수도에 대해 묻고 싶어요' },
    waste: { label: '쓰레기・재활용', question: '쓰레기에 대해 묻고 싶어요' },
    residents: { label: '이사・주민표', question: '이사와 주민표 절차에 대해 묻고 싶어요' },
    tax: { label: '세금・보험', question: '세금과 보험에 대해 묻고 싶어요' },
    children: { label: '육아・학교', question: '육아에 대해 묻고 싶어요' },
    welfare: { label: '건강・복지・요양', question: '복지와 요양에 대해 묻고 싶어요' },
  },
};
