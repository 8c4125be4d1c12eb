// The two rich menus as LINE wants them: tabs that switch between them, and six topics that ask.
import { createHash } from 'node:crypto';
import { type messagingApi } from '@line/bot-sdk';
import { truncateGraphemes } from '#domain/graphemes.ts';
import { postbackAction } from '../line-actions.ts';
import { LINE_LIMITS } from '../line-limits.ts';
import { writePostbackData, type MenuId } from '../postback-action.ts';
import { MENU_SIZE, tabBox, TOPIC_BOXES } from './menu-layout.ts';
import { CHAT_BAR_WORDS, MENU_IDS, MENU_WORDS, TAB_WORDS, type DrawnWords } from './menu-words.ts';

export const MENU_NAME_PREFIX = 'madoguchi-';

/** Matches `^[a-z0-9_-]{1,32}$`: https://developers.line.biz/en/reference/messaging-api/#create-rich-menu-alias */
export function menuAlias(menu: MenuId): string {
  return `${MENU_NAME_PREFIX}${menu}`;
}

export type WantedMenu = {
  readonly id: MenuId;
  readonly alias: string;
  readonly request: messagingApi.RichMenuRequest;
  readonly image: Buffer;
};

const labelLimit = LINE_LIMITS.richMenuLabel;

function spoken({ main, below }: DrawnWords): string {
  return below === '' ? main : `${main} ${below}`;
}

function tabArea(menu: MenuId, index: number): messagingApi.RichMenuArea {
  return {
    bounds: tabBox(index),
    action: {
      type: 'richmenuswitch',
      label: truncateGraphemes(TAB_WORDS[menu], labelLimit.max),
      richMenuAliasId: menuAlias(menu),
      data: writePostbackData({ do: 'menu', menu }) ?? '',
    },
  };
}

function topicAreas(menu: MenuId): readonly messagingApi.RichMenuArea[] {
  return TOPIC_BOXES.flatMap(({ topic, box }) => {
    const words = spoken(MENU_WORDS[menu][topic]);
    const action = postbackAction({ do: 'topic', topic, menu }, words, { labelLimit });
    return action === undefined ? [] : [{ bounds: box, action }];
  });
}

function toRequest(menu: MenuId): Omit<messagingApi.RichMenuRequest, 'name'> {
  return {
    size: MENU_SIZE,
    selected: true,
    chatBarText: truncateGraphemes(CHAT_BAR_WORDS[menu], LINE_LIMITS.richMenuChatBar.max),
    areas: [...MENU_IDS.map(tabArea), ...topicAreas(menu)],
  };
}

/** The name carries a hash of content and image, so that an unchanged menu is recognised on LINE's side. */
export function wantedMenu(menu: MenuId, image: Buffer): WantedMenu {
  const content = toRequest(menu);
  const hash = createHash('sha256').update(JSON.stringify(content)).update(image).digest('hex').slice(0, 12);
  return {
    id: menu,
    alias: menuAlias(menu),
    image,
    request: { ...content, name: `${menuAlias(menu)}-${hash}` },
  };
}
