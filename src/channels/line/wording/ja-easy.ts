// LINE's sentences in やさしい日本語: short, with readings, for people who are learning Japanese.
import { type LineWording } from './line-wording.ts';

const HOW_TO_ASK =
  '困（こま）っている ことを 文字（もじ）で 書（か）いて ください。例（れい）：「水道（すいどう）の お金（かね）が 高（たか）い」。どこに 聞（き）くか、電話（でんわ）番号（ばんごう）を 教（おし）えます。';

export const jaEasy: LineWording = {
  languageName: 'やさしい日本語',
  greeting: 'こんにちは。市役所（しやくしょ）の どこで 相談（そうだん）できるかを 教（おし）えます。',
  howToAsk: HOW_TO_ASK,
  privacy:
    '名前（なまえ）、住所（じゅうしょ）、マイナンバーは 書（か）かないで ください。質問（しつもん）は、名前（なまえ）などを 消（け）して、少（すこ）しの 間（あいだ）だけ 残（のこ）します。',
  joined:
    'ここでは、@で 私（わたし）を 呼（よ）んだ メッセージだけに 答（こた）えます。ほかの メッセージは 読（よ）みません。',
  unreadable: {
    sticker: `スタンプを ありがとうございます。${HOW_TO_ASK}`,
    image: `写真（しゃしん）を ありがとうございます。でも、写真（しゃしん）は 見（み）ることが できません。${HOW_TO_ASK}`,
    video: `動画（どうが）を ありがとうございます。でも、動画（どうが）は 見（み）ることが できません。${HOW_TO_ASK}`,
    audio: `声（こえ）を ありがとうございます。でも、声（こえ）は 聞（き）くことが できません。${HOW_TO_ASK}`,
    file: `ファイルを ありがとうございます。でも、ファイルは 見（み）ることが できません。${HOW_TO_ASK}`,
  },
  location: `場所（ばしょ）を ありがとうございます。でも、場所（ばしょ）から 探（さが）すことは できません。場所（ばしょ）は 残（のこ）しません。${HOW_TO_ASK}`,
  nearestOffice: (name, kilometres) =>
    `一番（いちばん）近（ちか）い ところは「${name}」です（${kilometres}km くらい）。場所（ばしょ）は 残（のこ）しません。`,
  thanksHelpful: '教（おし）えて くれて ありがとうございます。役（やく）に 立（た）って よかったです。',
  thanksWrongOffice:
    '教（おし）えて くれて ありがとうございます。ほかの 言（い）い方（かた）で もう一度（いちど）聞（き）いて ください。市役所（しやくしょ）に 電話（でんわ）しても いいです。',
  languageChosen: 'やさしい日本語（にほんご）で 答（こた）えます。',
  chooseLanguage: 'ことばを えらんで ください。',
  topics: {
    water: { label: '水道（すいどう）', question: '水道（すいどう）のことを 聞（き）きたい' },
    waste: { label: 'ごみ', question: 'ごみのことを 聞（き）きたい' },
    residents: {
      label: '住所（じゅうしょ）・引っ越し',
      question: '引っ越し（ひっこし）の 手続き（てつづき）のことを 聞（き）きたい',
    },
    tax: {
      label: '税金（ぜいきん）・保険（ほけん）',
      question: '税金（ぜいきん）や 保険（ほけん）のことを 聞（き）きたい',
    },
    children: { label: '子ども・学校', question: '子育て（こそだて）のことを 聞（き）きたい' },
    welfare: {
      label: '健康・介護（かいご）',
      question: '福祉（ふくし）や 介護（かいご）のことを 聞（き）きたい',
    },
  },
};
