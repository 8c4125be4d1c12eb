// Reads the rich menus that are on LINE, and carries out the planned steps one after the other.
import { HTTPFetchError, LineBotClient } from '@line/bot-sdk';
import { withDeadline } from '../with-deadline.ts';
import { MENU_NAME_PREFIX } from './menu-requests.ts';
import { type MenuStep, type PresentMenus } from './plan-rich-menus.ts';

export type RichMenuAccount = {
  read(): Promise<PresentMenus>;
  /** Stops at the first fault; running again goes on from there. */
  apply(steps: readonly MenuStep[], onDone: (step: MenuStep) => void): Promise<void>;
};

/** An image of 200 KB over a slow line takes a while. Our own choice. */
const DEADLINE_MS = 30_000;

/** LINE answers 404 where there is no default menu. */
async function orNull<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await withDeadline(call, DEADLINE_MS);
  } catch (fault) {
    if (fault instanceof HTTPFetchError && fault.status === 404) return null;
    throw fault;
  }
}

export function createRichMenuAccount({
  channelAccessToken,
  apiBaseUrl,
  dataApiBaseUrl,
}: {
  readonly channelAccessToken: string;
  readonly apiBaseUrl: string;
  /** Images go to a host of their own; LINE's is `https://api-data.line.me`. */
  readonly dataApiBaseUrl: string;
}): RichMenuAccount {
  const sdk = LineBotClient.fromChannelAccessToken({
    channelAccessToken,
    apiBaseURL: apiBaseUrl,
    dataApiBaseURL: dataApiBaseUrl,
  });

  /** A run that was cut off may leave a menu without its image, which LINE shows to nobody. */
  async function hasImage(richMenuId: string, name: string): Promise<boolean> {
    if (!name.startsWith(MENU_NAME_PREFIX)) return true;
    const image = await orNull(sdk.getRichMenuImage(richMenuId));
    image?.destroy();
    return image !== null;
  }

  async function read(): Promise<PresentMenus> {
    const { richmenus } = await withDeadline(sdk.getRichMenuList(), DEADLINE_MS);
    const { aliases } = await withDeadline(sdk.getRichMenuAliasList(), DEADLINE_MS);
    const standard = await orNull(sdk.getDefaultRichMenuId());
    const menus: PresentMenus['menus'][number][] = [];
    for (const { richMenuId, name } of richmenus)
      menus.push({ richMenuId, name, isWhole: await hasImage(richMenuId, name) });
    return { menus, aliases, defaultMenu: standard?.richMenuId ?? null };
  }

  async function perform(step: MenuStep, ids: Map<string, string>): Promise<void> {
    const idOf = (name: string): string => ids.get(name) ?? '';
    switch (step.do) {
      case 'create-menu': {
        const { request, image } = step.menu;
        await sdk.validateRichMenuObject(request);
        const { richMenuId } = await sdk.createRichMenu(request);
        await sdk.setRichMenuImage(richMenuId, new Blob([new Uint8Array(image)], { type: 'image/png' }));
        ids.set(request.name ?? '', richMenuId);
        return;
      }
      case 'create-alias':
        await sdk.createRichMenuAlias({ richMenuAliasId: step.alias, richMenuId: idOf(step.name) });
        return;
      case 'update-alias':
        await sdk.updateRichMenuAlias(step.alias, { richMenuId: idOf(step.name) });
        return;
      case 'delete-alias':
        await sdk.deleteRichMenuAlias(step.alias);
        return;
      case 'set-default':
        await sdk.setDefaultRichMenu(idOf(step.name));
        return;
      case 'cancel-default':
        await sdk.cancelDefaultRichMenu();
        return;
      case 'delete-menu':
        await sdk.deleteRichMenu(step.richMenuId);
        return;
      default:
        step satisfies never;
    }
  }

  return {
    read,
    async apply(steps, onDone) {
      const present = await read();
      const whole = present.menus.filter(({ isWhole }) => isWhole);
      const ids = new Map(whole.map(({ name, richMenuId }) => [name, richMenuId]));
      for (const step of steps) {
        await withDeadline(perform(step, ids), DEADLINE_MS);
        onDone(step);
      }
    },
  };
}
