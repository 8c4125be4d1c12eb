// The words drawn on the two rich menus: Japanese, and plain Japanese with readings together with English.
import { type MenuId } from '../postback-action.ts';
import { type TopicId } from '../wording/line-wording.ts';

/** Drawn large in the middle; the reading above it and the translation below are left out if empty. */
export type DrawnWords = { readonly reading: string; readonly main: string; readonly below: string };

export const MENU_IDS = ['ja', 'plain'] as const satisfies readonly MenuId[];

export const TAB_WORDS: Readonly<Record<MenuId, string>> = {
  ja: '日本語',
  plain: 'やさしい日本語・English',
};

/** The bar under the chat; at most 14 grapheme clusters. */
export const CHAT_BAR_WORDS: Readonly<Record<MenuId, string>> = {
  ja: '窓口をさがす',
  plain: 'メニュー / Menu',
};

export const MENU_WORDS: Readonly<Record<MenuId, Readonly<Record<TopicId, DrawnWords>>>> = {
  ja: {
    water: { reading: '', main: '水道・下水道', below: '' },
    waste: { reading: '', main: 'ごみ・リサイクル', below: '' },
    residents: { reading: '', main: '住民票・引っ越し', below: '' },
    tax: { reading: '', main: '税・保険・年金', below: '' },
    children: { reading: '', main: '子育て・学校', below: '' },
    welfare: { reading: '', main: '健康・福祉・介護', below: '' },
  },
  plain: {
    water: { reading: 'すいどう', main: '水道', below: 'Water' },
    waste: { reading: '', main: 'ごみ', below: 'Garbage' },
    residents: { reading: 'ひっこし・じゅうしょ', main: '引っ越し・住所', below: 'Moving, address' },
    tax: { reading: 'ぜいきん・ほけん', main: '税金・保険', below: 'Tax, insurance' },
    children: { reading: 'こども・がっこう', main: '子ども・学校', below: 'Children, school' },
    welfare: { reading: 'けんこう・かいご', main: '健康・介護', below: 'Health, care' },
  },
};
