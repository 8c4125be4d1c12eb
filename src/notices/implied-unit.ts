// Finds a unit that a line only names after a purpose (公立保育所の専門部署 保育施設運営室): new, if its neighbours are.
import { type Draft, draftFrom } from './draft.ts';
import { type Sentence, SIGN, groupOf } from './sentence.ts';

const SET_UP_AFTER_PURPOSE = /^[^\uE000-\uEFFF]{4,40} .*(?:新設|設置)$/;
const NAME_AFTER_PURPOSE = new RegExp(`^(?=.*[^\\uE000-\\uEFFF、 ]{3}).{4,40} (${SIGN})$`);

/** Whether a line sets up a unit after naming the purpose (政策部門の統合 総合政策課の設置). */
export function setsUpAfterPurpose(sentence: Sentence, drafts: readonly Draft[]): boolean {
  return SET_UP_AFTER_PURPOSE.test(sentence.code.text) && drafts.some((draft) => draft.type === 'establish');
}

export function findImpliedUnit(sentence: Sentence): readonly Draft[] {
  const { text } = sentence.code;
  const sign = NAME_AFTER_PURPOSE.exec(text)?.[1];
  const [unit, ...others] = sign === undefined ? [] : groupOf(sentence, sign);
  if (unit === undefined || others.length > 0 || /[0-9:]|電話/.test(text)) return [];
  return [
    draftFrom(sentence, 0, text.length, {
      type: 'establish',
      after: [unit],
      parent: unit.parents.at(-1) ?? null,
    }),
  ];
}
