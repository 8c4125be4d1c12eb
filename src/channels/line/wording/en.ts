// LINE's sentences in English.
import { type LineWording } from './line-wording.ts';

const HOW_TO_ASK =
  'Please write what you need in your own words, for example "My water bill is too high". You get the office in charge and its phone number.';

export const en: LineWording = {
  languageName: 'English',
  greeting: 'Hello. This account tells you which city office can help you.',
  howToAsk: HOW_TO_ASK,
  privacy:
    'Please do not send names, addresses or your My Number. Questions are kept for a limited time, with personal data removed, to improve this guide.',
  joined:
    'I tell you which city office can help. Here I answer only messages that mention me (@); I neither read nor keep any others.',
  unreadable: {
    sticker: `Thank you for the sticker. ${HOW_TO_ASK}`,
    image: `Thank you for the photo. Sorry, I cannot look at photos. ${HOW_TO_ASK}`,
    video: `Thank you for the video. Sorry, I cannot watch videos. ${HOW_TO_ASK}`,
    audio: `Thank you for the voice message. Sorry, I cannot listen to it. ${HOW_TO_ASK}`,
    file: `Thank you for the file. Sorry, I cannot open files. ${HOW_TO_ASK}`,
  },
  location: `Thank you for your location. Sorry, I cannot find offices by place yet. Your location is not kept. ${HOW_TO_ASK}`,
  nearestOffice: (name, kilometres) =>
    `The nearest one is ${name} (about ${kilometres} km in a straight line). Your location is not kept.`,
  thanksHelpful: 'Thank you for telling us. Glad it helped.',
  thanksWrongOffice:
    'Thank you for telling us; we will use it to improve. Please ask again in other words, or call the city switchboard.',
  languageChosen: 'I will answer in English.',
  chooseLanguage: 'Please choose a language.',
  topics: {
    water: { label: 'Water and sewer', question: 'I have a question about water' },
    waste: { label: 'Garbage', question: 'I have a question about garbage' },
    residents: {
      label: 'Moving, residence',
      question: 'I have a question about moving and resident registration',
    },
    tax: { label: 'Tax and insurance', question: 'I have a question about tax and insurance' },
    children: { label: 'Children, school', question: 'I have a question about raising children' },
    welfare: { label: 'Health and welfare', question: 'I have a question about welfare and care' },
  },
};
