// Compares the rich menus on LINE with the ones wanted and lists what has to be done; nothing, if they are equal.
import { MENU_NAME_PREFIX, type WantedMenu } from './menu-requests.ts';

export type PresentMenus = {
  readonly menus: readonly {
    readonly richMenuId: string;
    readonly name: string;
    /** False if its image is missing: it counts as not there, and is taken away. */
    readonly isWhole: boolean;
  }[];
  readonly aliases: readonly { readonly richMenuAliasId: string; readonly richMenuId: string }[];
  readonly defaultMenu: string | null;
};

export type MenuStep =
  | { readonly do: 'create-menu'; readonly menu: WantedMenu }
  | { readonly do: 'create-alias' | 'update-alias'; readonly alias: string; readonly name: string }
  | { readonly do: 'delete-alias'; readonly alias: string }
  | { readonly do: 'set-default'; readonly name: string }
  | { readonly do: 'cancel-default' }
  | { readonly do: 'delete-menu'; readonly richMenuId: string; readonly name: string };

function isOurs({ name }: { readonly name: string }): boolean {
  return name.startsWith(MENU_NAME_PREFIX);
}

function nameOf(present: PresentMenus, richMenuId: string | null | undefined): string | undefined {
  return present.menus.find((menu) => menu.isWhole && menu.richMenuId === richMenuId)?.name;
}

/** New menus first, then aliases and default, and old menus last: citizens never see a gap. */
export function planMenus(present: PresentMenus, wanted: readonly WantedMenu[]): readonly MenuStep[] {
  const names = new Set(wanted.map(({ request }) => request.name));
  const [first] = wanted;
  const steps: MenuStep[] = wanted
    .filter(({ request }) => !present.menus.some(({ name, isWhole }) => isWhole && name === request.name))
    .map((menu) => ({ do: 'create-menu', menu }));
  for (const { alias, request } of wanted) {
    const target = present.aliases.find(({ richMenuAliasId }) => richMenuAliasId === alias);
    if (target === undefined) steps.push({ do: 'create-alias', alias, name: request.name ?? '' });
    else if (nameOf(present, target.richMenuId) !== request.name) {
      steps.push({ do: 'update-alias', alias, name: request.name ?? '' });
    }
  }
  if (first !== undefined && nameOf(present, present.defaultMenu) !== first.request.name) {
    steps.push({ do: 'set-default', name: first.request.name ?? '' });
  }
  const old = present.menus.filter((menu) => isOurs(menu) && (!menu.isWhole || !names.has(menu.name)));
  return [
    ...steps,
    ...old.map(({ richMenuId, name }): MenuStep => ({ do: 'delete-menu', richMenuId, name })),
  ];
}

/** Takes away everything this tool made, and nothing else. */
export function planRemoval(present: PresentMenus): readonly MenuStep[] {
  const ours = present.menus.filter(isOurs);
  const isDefaultOurs = ours.some(({ richMenuId }) => richMenuId === present.defaultMenu);
  return [
    ...(isDefaultOurs ? [{ do: 'cancel-default' } as const] : []),
    ...present.aliases
      .filter(({ richMenuAliasId }) => richMenuAliasId.startsWith(MENU_NAME_PREFIX))
      .map(({ richMenuAliasId }): MenuStep => ({ do: 'delete-alias', alias: richMenuAliasId })),
    ...ours.map(({ richMenuId, name }): MenuStep => ({ do: 'delete-menu', richMenuId, name })),
  ];
}
