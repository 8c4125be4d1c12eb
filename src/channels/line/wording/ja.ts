// LINE's sentences in Japanese.
import { type LineWording } from './line-wording.ts';

const HOW_TO_ASK =
  '「水道料金が高い」「粗大ごみを捨てたい」のように、困っていることを文字で送ってください。担当の窓口と電話番号をお答えします。';

export const ja: LineWording = {
  languageName: '日本語',
  greeting: 'はじめまして。市役所のどの窓口に相談すればよいかをお答えする「窓口案内」です。',
  howToAsk: HOW_TO_ASK,
  privacy:
    'お名前・住所・マイナンバーなどの個人情報は書かないでください。いただいた質問は個人情報を消したうえで、案内をよくするために一定期間だけ保存します。',
  joined:
    '市役所の窓口をご案内します。このトークでは、私をメンション(@)してくださったメッセージだけにお答えし、ほかのメッセージは扱わず、保存もしません。',
  unreadable: {
    sticker: `スタンプをありがとうございます。${HOW_TO_ASK}`,
    image: `写真を送ってくださりありがとうございます。申し訳ありませんが、写真の内容は見ることができません。${HOW_TO_ASK}`,
    video: `動画を送ってくださりありがとうございます。申し訳ありませんが、動画の内容は見ることができません。${HOW_TO_ASK}`,
    audio: `音声を送ってくださりありがとうございます。申し訳ありませんが、音声は聞き取ることができません。${HOW_TO_ASK}`,
    file: `ファイルを送ってくださりありがとうございます。申し訳ありませんが、ファイルの内容は見ることができません。${HOW_TO_ASK}`,
  },
  location: `位置情報をありがとうございます。申し訳ありませんが、場所から窓口を探すことはまだできません。位置情報は保存していません。${HOW_TO_ASK}`,
  nearestOffice: (name, kilometres) =>
    `いちばん近いのは「${name}」です(直線でおよそ${kilometres}km)。位置情報は保存していません。`,
  thanksHelpful: 'お知らせいただきありがとうございます。お役に立ててよかったです。',
  thanksWrongOffice:
    'お知らせいただきありがとうございます。案内の見直しに使います。お手数ですが、別の言い方でもう一度お尋ねいただくか、市役所の代表電話へお問い合わせください。',
  languageChosen: '日本語でお答えします。',
  chooseLanguage: 'ことばを選んでください。',
  topics: {
    water: { label: '水道・下水道', question: '水道のことを聞きたい' },
    waste: { label: 'ごみ・リサイクル', question: 'ごみのことを聞きたい' },
    residents: { label: '住民票・引っ越し', question: '住民票や引っ越しの手続きのことを聞きたい' },
    tax: { label: '税金・保険・年金', question: '税金や保険のことを聞きたい' },
    children: { label: '子育て・学校', question: '子育てのことを聞きたい' },
    welfare: { label: '健康・福祉・介護', question: '福祉や介護のことを聞きたい' },
  },
};
