// The rich menu part of the fake LINE platform: menus, their images, aliases and the default.
import { z } from 'zod';

type Answer = { readonly status: number; readonly body: unknown };

export type FakeRichMenus = {
  /** Undefined for a path that isn't about rich menus. */
  handle(method: string, path: string, json: unknown, body: Buffer): Answer | undefined;
  menus(): ReadonlyMap<string, unknown>;
  images(): ReadonlyMap<string, Buffer>;
  aliases(): ReadonlyMap<string, string>;
  defaultMenu(): string | null;
};

const menuSchema = z.looseObject({
  size: z.looseObject({}),
  name: z.string(),
  areas: z.array(z.unknown()).max(20),
});
const aliasSchema = z.looseObject({ richMenuAliasId: z.string(), richMenuId: z.string() });
const targetSchema = z.looseObject({ richMenuId: z.string() });

const OK: Answer = { status: 200, body: {} };
const NOT_FOUND: Answer = { status: 404, body: { message: 'Not found' } };
const REFUSED: Answer = { status: 400, body: { message: 'The request body has 1 error(s)' } };

export function createFakeRichMenus(): FakeRichMenus {
  const menus = new Map<string, unknown>();
  const images = new Map<string, Buffer>();
  const aliases = new Map<string, string>();
  let standard: string | null = null;
  let count = 0;

  function create(json: unknown): Answer {
    const menu = menuSchema.safeParse(json);
    if (!menu.success) return REFUSED;
    count += 1;
    const richMenuId = `richmenu-${count}`;
    menus.set(richMenuId, menu.data);
    return { status: 200, body: { richMenuId } };
  }

  function onAlias(method: string, id: string | undefined, json: unknown): Answer {
    if (method === 'GET') {
      const list = [...aliases].map(([richMenuAliasId, richMenuId]) => ({ richMenuAliasId, richMenuId }));
      return { status: 200, body: { aliases: list } };
    }
    if (method === 'DELETE') return id !== undefined && aliases.delete(id) ? OK : NOT_FOUND;
    const wanted =
      id === undefined
        ? aliasSchema.safeParse(json).data
        : { richMenuAliasId: id, ...targetSchema.safeParse(json).data };
    if (wanted?.richMenuId === undefined || !menus.has(wanted.richMenuId)) return REFUSED;
    if (id === undefined && aliases.has(wanted.richMenuAliasId)) return REFUSED;
    aliases.set(wanted.richMenuAliasId, wanted.richMenuId);
    return OK;
  }

  function onDefault(method: string, id: string | undefined): Answer {
    if (method === 'GET')
      return standard === null ? NOT_FOUND : { status: 200, body: { richMenuId: standard } };
    if (method === 'DELETE') {
      standard = null;
      return OK;
    }
    if (id === undefined || !images.has(id)) return NOT_FOUND;
    standard = id;
    return OK;
  }

  function onMenu(method: string, id: string, part: string | undefined, body: Buffer): Answer {
    if (!menus.has(id)) return NOT_FOUND;
    if (method === 'DELETE') {
      menus.delete(id);
      images.delete(id);
      return OK;
    }
    if (method === 'GET') return images.has(id) ? OK : NOT_FOUND;
    if (part !== 'content' || images.has(id)) return REFUSED;
    images.set(id, body);
    return OK;
  }

  return {
    handle(method, path, json, body) {
      const [area, id, part] = path.split('/').slice(3);
      if (area === 'user' && id === 'all') return onDefault(method, path.split('/')[6]);
      if (area !== 'richmenu') return undefined;
      if (id === 'list')
        return {
          status: 200,
          body: { richmenus: [...menus].map(([richMenuId, menu]) => Object.assign({ richMenuId }, menu)) },
        };
      if (id === 'validate') return menuSchema.safeParse(json).success ? OK : REFUSED;
      if (id === 'alias') return onAlias(method, part === 'list' ? undefined : part, json);
      return id === undefined ? create(json) : onMenu(method, id, part, body);
    },
    menus: () => menus,
    images: () => images,
    aliases: () => aliases,
    defaultMenu: () => standard,
  };
}
