// The rich menus: readable, drawn from what the code says, and brought to LINE exactly once.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LINE_LIMITS } from '#channels/line/line-limits.ts';
import { createRichMenuAccount } from '#channels/line/rich-menu/apply-menu-steps.ts';
import { drawMenu, MENU_COLOURS } from '#channels/line/rich-menu/draw-menu.ts';
import { MENU_SIZE, tabBox, topicBox, type Box } from '#channels/line/rich-menu/menu-layout.ts';
import { wantedMenu } from '#channels/line/rich-menu/menu-requests.ts';
import { CHAT_BAR_WORDS, MENU_IDS } from '#channels/line/rich-menu/menu-words.ts';
import { planMenus, planRemoval } from '#channels/line/rich-menu/plan-rich-menus.ts';
import { parsePostbackData } from '#channels/line/postback-action.ts';
import { startFakeLineServer, type FakeLineServer } from '#cli/fake-line/fake-line-server.ts';
import { graphemeCount } from '#domain/graphemes.ts';
import { createFakeClock } from '../../../fakes/fake-clock.ts';

const FOLDER = new URL('../../../../src/channels/line/rich-menu/', import.meta.url);
const TOKEN = 'token';

/** Relative luminance and contrast: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function image(menu: string): Buffer {
  return readFileSync(new URL(`${menu}.png`, FOLDER));
}

describe('A rich menu’s picture', () => {
  it('has enough contrast: 4.5 for words, 3 for pictures and borders', () => {
    const { paper, ink, icon, border, tab, tabInk, otherTab, otherTabInk } = MENU_COLOURS;
    for (const [words, ground] of [
      [ink, paper],
      [tabInk, tab],
      [otherTabInk, otherTab],
    ] as const) {
      expect(contrast(words, ground)).toBeGreaterThanOrEqual(4.5);
    }
    for (const shape of [icon, border]) expect(contrast(shape, paper)).toBeGreaterThanOrEqual(3);
  });

  it.each(MENU_IDS)('%s.png is a PNG in LINE’s size and weight', (menu) => {
    const png = image(menu);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([MENU_SIZE.width, MENU_SIZE.height]);
    expect(png.length).toBeLessThanOrEqual(LINE_LIMITS.richMenuImage.max);
    expect(MENU_SIZE.width).toBeLessThanOrEqual(LINE_LIMITS.richMenuWidth.max);
    expect(MENU_SIZE.width / MENU_SIZE.height).toBeGreaterThanOrEqual(1.45);
  });

  it.each(MENU_IDS)(
    '%s.png was drawn from the words in the code (else: node tests/tooling/draw-rich-menu.ts)',
    (menu) => {
      const drawnFrom = z
        .record(z.string(), z.string())
        .parse(JSON.parse(readFileSync(new URL('drawn-from.json', FOLDER), 'utf8')));
      expect(createHash('sha256').update(drawMenu(menu)).digest('hex')).toBe(drawnFrom[menu]);
    },
  );

  it('is covered by its areas without gap or overlap', () => {
    const boxes: readonly Box[] = [tabBox(0), tabBox(1), ...[0, 1, 2, 3, 4, 5].map(topicBox)];
    const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
    expect(area).toBe(MENU_SIZE.width * MENU_SIZE.height);
    for (const { x, y, width, height } of boxes) {
      expect(x + width).toBeLessThanOrEqual(MENU_SIZE.width);
      expect(y + height).toBeLessThanOrEqual(MENU_SIZE.height);
    }
  });
});

describe('A rich menu’s areas', () => {
  it.each(MENU_IDS)('of %s are two tabs and six topics, each of them ours', (menu) => {
    const { request } = wantedMenu(menu, image(menu));
    const actions = (request.areas ?? []).map(({ action }) => action);
    expect(actions.map((action) => action?.type)).toEqual([
      ...Array<string>(2).fill('richmenuswitch'),
      ...Array<string>(6).fill('postback'),
    ]);
    for (const action of actions) {
      expect(
        parsePostbackData(action !== undefined && 'data' in action ? (action.data ?? '') : ''),
      ).toBeDefined();
      expect(graphemeCount(action?.label ?? '')).toBeLessThanOrEqual(LINE_LIMITS.richMenuLabel.max);
    }
    expect(graphemeCount(CHAT_BAR_WORDS[menu])).toBeLessThanOrEqual(LINE_LIMITS.richMenuChatBar.max);
  });
});

describe('Bringing the menus to LINE', () => {
  let line: FakeLineServer;
  beforeEach(async () => {
    line = await startFakeLineServer({ clock: createFakeClock(), accessToken: TOKEN });
  });
  afterEach(() => line.close());

  function account(): ReturnType<typeof createRichMenuAccount> {
    return createRichMenuAccount({
      channelAccessToken: TOKEN,
      apiBaseUrl: line.url,
      dataApiBaseUrl: line.url,
    });
  }

  function wanted(salt = ''): readonly ReturnType<typeof wantedMenu>[] {
    return MENU_IDS.map((menu) => wantedMenu(menu, Buffer.concat([image(menu), Buffer.from(salt)])));
  }

  async function bring(salt = ''): Promise<readonly string[]> {
    const steps = planMenus(await account().read(), wanted(salt));
    await account().apply(steps, () => undefined);
    return steps.map((step) => step.do);
  }

  it('creates menus, images, aliases and the default; a second time there is nothing to do', async () => {
    expect(await bring()).toEqual([
      'create-menu',
      'create-menu',
      'create-alias',
      'create-alias',
      'set-default',
    ]);
    expect([...line.menus.aliases()]).toEqual([
      ['madoguchi-ja', 'richmenu-1'],
      ['madoguchi-plain', 'richmenu-2'],
    ]);
    expect(line.menus.defaultMenu()).toBe('richmenu-1');
    expect(line.menus.images().get('richmenu-1')?.equals(image('ja'))).toBe(true);
    expect(await bring()).toEqual([]);
  });

  it('replaces changed menus, old ones last, and touches nobody else’s', async () => {
    line.menus.handle(
      'POST',
      '/v2/bot/richmenu',
      { size: {}, name: 'of the tourist office', areas: [] },
      Buffer.alloc(0),
    );
    await bring();
    expect(await bring('changed')).toEqual([
      'create-menu',
      'create-menu',
      'update-alias',
      'update-alias',
      'set-default',
      'delete-menu',
      'delete-menu',
    ]);
    expect(line.menus.menus().size).toBe(3);
    expect(await bring('changed')).toEqual([]);
  });

  it('goes on where it stopped half-way', async () => {
    const steps = planMenus(await account().read(), wanted());
    await account().apply(steps.slice(0, 3), () => undefined);
    expect(await bring()).toEqual(['create-alias', 'set-default']);
  });

  it('makes a menu anew whose image never arrived, and takes the torso away', async () => {
    const [menu] = wanted();
    line.menus.handle('POST', '/v2/bot/richmenu', menu?.request, Buffer.alloc(0));
    const steps = await bring();
    expect(steps.filter((step) => step.includes('menu'))).toEqual([
      'create-menu',
      'create-menu',
      'delete-menu',
    ]);
    expect(line.menus.defaultMenu()).toBe('richmenu-2');
    expect(await bring()).toEqual([]);
  });

  it('removes everything it made, and only that', async () => {
    line.menus.handle(
      'POST',
      '/v2/bot/richmenu',
      { size: {}, name: 'of the tourist office', areas: [] },
      Buffer.alloc(0),
    );
    await bring();
    await account().apply(planRemoval(await account().read()), () => undefined);
    expect(line.menus.menus().size).toBe(1);
    expect(line.menus.aliases().size).toBe(0);
    expect(line.menus.defaultMenu()).toBeNull();
    expect(planRemoval(await account().read())).toEqual([]);
  });
});
