// Draws a rich menu as SVG; a script turns it into the committed PNG.
import { type MenuId } from '../postback-action.ts';
import { MENU_ICONS } from './menu-icons.ts';
import { MENU_SIZE, tabBox, TOPIC_BOXES, type Box } from './menu-layout.ts';
import { MENU_IDS, MENU_WORDS, TAB_WORDS, type DrawnWords } from './menu-words.ts';

/** Pairs that stand on each other; a test holds each to 4.5:1 (WCAG AA), icons and borders to 3:1. */
export const MENU_COLOURS = {
  paper: '#ffffff',
  ink: '#1a1a1a',
  icon: '#0017c1',
  border: '#767676',
  tab: '#0017c1',
  tabInk: '#ffffff',
  otherTab: '#e8f1fe',
  otherTabInk: '#00118f',
} as const;

const FONT = "font-family='Noto Sans JP' font-weight='700' text-anchor='middle'";
const ICON_SIZE = 230;

function text(words: string, x: number, y: number, size: number, colour: string): string {
  return words === ''
    ? ''
    : `<text x='${x}' y='${y}' font-size='${size}' fill='${colour}' ${FONT}>${words}</text>`;
}

function rectangle(box: Box, fill: string): string {
  const { x, y, width, height } = box;
  const { border } = MENU_COLOURS;
  return `<rect x='${x}' y='${y}' width='${width}' height='${height}' fill='${fill}' stroke='${border}' stroke-width='4'/>`;
}

function drawTab(menu: MenuId, index: number, shown: MenuId): string {
  const box = tabBox(index);
  const isShown = menu === shown;
  const fill = isShown ? MENU_COLOURS.tab : MENU_COLOURS.otherTab;
  const ink = isShown ? MENU_COLOURS.tabInk : MENU_COLOURS.otherTabInk;
  return rectangle(box, fill) + text(TAB_WORDS[menu], box.x + box.width / 2, box.y + 156, 92, ink);
}

function drawTopic(icon: string, words: DrawnWords, box: Box): string {
  const middle = box.x + box.width / 2;
  const isBilingual = words.below !== '';
  const place = `translate(${middle - ICON_SIZE / 2} ${box.y + (isBilingual ? 62 : 130)}) scale(${ICON_SIZE / 100})`;
  const drawing = `<g transform='${place}' fill='none' stroke='${MENU_COLOURS.icon}' stroke-width='7' stroke-linecap='round' stroke-linejoin='round'>${icon}</g>`;
  const top = box.y + (isBilingual ? 500 : 545);
  return [
    rectangle(box, MENU_COLOURS.paper),
    drawing,
    text(words.reading, middle, top - 96, 58, MENU_COLOURS.ink),
    text(words.main, middle, top, 96, MENU_COLOURS.ink),
    text(words.below, middle, top + 108, 80, MENU_COLOURS.ink),
  ].join('');
}

export function drawMenu(menu: MenuId): string {
  const { width, height } = MENU_SIZE;
  const tabs = MENU_IDS.map((id, index) => drawTab(id, index, menu));
  const topics = TOPIC_BOXES.map(({ topic, box }) =>
    drawTopic(MENU_ICONS[topic], MENU_WORDS[menu][topic], box),
  );
  return `<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}' viewBox='0 0 ${width} ${height}'>${tabs.join('')}${topics.join('')}</svg>`;
}
