// Draws the rich menus' PNG files anew: npm i --no-save @fontsource/noto-sans-jp@5.3.0, then node tests/tooling/draw-rich-menu.ts
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import chromium from '@sparticuz/chromium';
import { chromium as browsers } from 'playwright-core';
import { drawMenu } from '#channels/line/rich-menu/draw-menu.ts';
import { MENU_SIZE } from '#channels/line/rich-menu/menu-layout.ts';
import { MENU_IDS } from '#channels/line/rich-menu/menu-words.ts';

const { values } = parseArgs({
  options: { font: { type: 'string', default: 'node_modules/@fontsource/noto-sans-jp' } },
});
const styles = path.resolve(values.font, '700.css');
if (!existsSync(styles))
  throw new Error(`No Noto Sans JP at ${styles}: npm i --no-save @fontsource/noto-sans-jp@5.3.0`);

const folder = new URL('../../src/channels/line/rich-menu/', import.meta.url);
const page = path.resolve(values.font, 'rich-menu.tmp.html');
const browser = await browsers.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--allow-file-access-from-files'],
});
const tab = await browser.newPage({ viewport: MENU_SIZE });
const drawnFrom: Record<string, string> = {};
for (const menu of MENU_IDS) {
  const svg = drawMenu(menu);
  writeFileSync(
    page,
    `<!doctype html><link rel=stylesheet href=700.css><style>body{margin:0}svg{display:block}</style>${svg}`,
  );
  await tab.goto(pathToFileURL(page).href);
  await tab.evaluate('document.fonts.ready');
  await tab.screenshot({ path: new URL(`${menu}.png`, folder).pathname });
  drawnFrom[menu] = createHash('sha256').update(svg).digest('hex');
  process.stdout.write(`${menu}.png: ${readFileSync(new URL(`${menu}.png`, folder)).length} bytes\n`);
}
writeFileSync(new URL('drawn-from.json', folder), JSON.stringify(drawnFrom, null, 2) + '\n');
await browser.close();
