// Where the tabs and the six topics of a rich menu are, in pixels of its image.
import { topicIdSchema } from '../postback-action.ts';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** LINE's largest size: https://developers.line.biz/en/reference/messaging-api/#upload-rich-menu-image-requirements */
export const MENU_SIZE = { width: 2500, height: 1686 } as const;
const TAB_HEIGHT = 246;
const COLUMNS = 3;
const ROWS = 2;

/** Whole pixels; the last column or row takes what is left. */
function share(
  total: number,
  parts: number,
  index: number,
): { readonly start: number; readonly size: number } {
  const start = Math.floor((total * index) / parts);
  return { start, size: Math.floor((total * (index + 1)) / parts) - start };
}

export function tabBox(index: number): Box {
  const { start, size } = share(MENU_SIZE.width, 2, index);
  return { x: start, y: 0, width: size, height: TAB_HEIGHT };
}

export function topicBox(index: number): Box {
  const across = share(MENU_SIZE.width, COLUMNS, index % COLUMNS);
  const down = share(MENU_SIZE.height - TAB_HEIGHT, ROWS, Math.floor(index / COLUMNS));
  return { x: across.start, y: TAB_HEIGHT + down.start, width: across.size, height: down.size };
}

export const TOPIC_BOXES = topicIdSchema.options.map((topic, index) => ({ topic, box: topicBox(index) }));
