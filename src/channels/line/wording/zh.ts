// LINE's sentences in Chinese.
import { type LineWording } from './line-wording.ts';

const HOW_TO_ASK = '请用文字写下您的问题，例如“水费太贵了”。我们会告诉您负责的窗口和电话号码。';

export const zh: LineWording = {
  languageName: '中文',
  greeting: '您好。本账号为您介绍市政府的哪个窗口可以帮助您。',
  howToAsk: HOW_TO_ASK,
  privacy: '请不要写姓名、住址或个人编号（My Number）。问题会在删除个人信息后保存一段时间，用于改进服务。',
  joined: '我为您介绍市政府的窗口。在这里我只回答提到我（@）的消息，不会阅读或保存其他消息。',
  unreadable: {
    sticker: `谢谢您的贴图。${HOW_TO_ASK}`,
    image: `谢谢您的照片。很抱歉，我无法查看照片。${HOW_TO_ASK}`,
    video: `谢谢您的视频。很抱歉，我无法查看视频。${HOW_TO_ASK}`,
    audio: `谢谢您的语音。很抱歉，我无法收听语音。${HOW_TO_ASK}`,
    file: `谢谢您的文件。很抱歉，我无法打开文件。${HOW_TO_ASK}`,
  },
  location: `谢谢您的位置信息。很抱歉，目前还不能按位置查找窗口。位置信息不会被保存。${HOW_TO_ASK}`,
  nearestOffice: (name, kilometres) =>
    `离您最近的是“${name}”（直线约${kilometres}公里）。位置信息不会被保存。`,
  thanksHelpful: '谢谢您的反馈。很高兴能帮到您。',
  thanksWrongOffice: '谢谢您的反馈，我们会用于改进。请换一种说法再问一次，或致电市政府总机。',
  languageChosen: '我将用中文回答。',
  chooseLanguage: '请选择语言。',
  topics: {
    water: { label: '自来水・下水道', question: '我想问自来水的事' },
    waste: { label: '垃圾・回收', question: '我想问垃圾的事' },
    residents: { label: '搬家・住民票', question: '我想问搬家和住民票的手续' },
    tax: { label: '税金・保险', question: '我想问税金和保险的事' },
    children: { label: '育儿・学校', question: '我想问育儿的事' },
    welfare: { label: '健康・福利・护理', question: '我想问福利和护理的事' },
  },
};
