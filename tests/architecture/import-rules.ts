// The import law of src/DESIGN.md: which file may import what, and why.
import { folderOf, type Import } from './read-imports.ts';

export type ImportRule = {
  readonly name: string;
  readonly why: string;
  readonly forbids: (one: Import) => boolean;
};

const FOLDERS = [
  'domain',
  'answering',
  'retrieval',
  'knowledge',
  'notices',
  'models',
  'storage',
  'replies',
  'channels',
  'widget',
  'cli',
];
const isPackage = (target: string): boolean => !/\.(?:ts|json)$/u.test(target);

/** Folders and packages that a folder may import, besides itself; `any` stands for every package. */
const ALLOWED: Readonly<
  Record<
    string,
    {
      readonly folders: readonly string[];
      readonly packages: readonly string[] | 'any';
      readonly why: string;
    }
  >
> = {
  domain: {
    folders: [],
    packages: ['zod'],
    why: 'the domain is the one thing everybody shares; it knows nobody',
  },
  answering: {
    folders: ['domain'],
    packages: [],
    why: 'answering is pure: what it needs comes in through ports',
  },
  replies: { folders: ['domain'], packages: [], why: 'wording needs only the facts of the answer' },
  retrieval: {
    folders: ['domain'],
    packages: 'any',
    why: 'adapters stay replaceable while they do not know each other',
  },
  knowledge: {
    folders: ['domain'],
    packages: 'any',
    why: 'adapters stay replaceable while they do not know each other',
  },
  notices: {
    folders: ['domain'],
    packages: 'any',
    why: 'adapters stay replaceable while they do not know each other',
  },
  models: {
    folders: ['domain'],
    packages: 'any',
    why: 'adapters stay replaceable while they do not know each other',
  },
  storage: {
    folders: ['domain'],
    packages: 'any',
    why: 'adapters stay replaceable while they do not know each other',
  },
  channels: {
    folders: ['domain', 'replies', 'widget'],
    packages: 'any',
    why: 'a channel only translates: platform message, Question, Reply',
  },
  widget: {
    folders: ['domain', 'replies'],
    packages: 'any',
    why: 'the widget runs in a browser and knows only what a reply is',
  },
};

const folderRules = Object.entries(ALLOWED).map(([folder, { folders, packages, why }]): ImportRule => ({
  name: `${folder} imports only ${[...folders, ...(packages === 'any' ? ['packages'] : packages)].join(', ') || 'itself'}`,
  why,
  forbids: ({ file, target }) => {
    if (folderOf(file) !== folder) return false;
    if (isPackage(target)) return packages !== 'any' && !packages.includes(target);
    return folderOf(target) !== '' && folderOf(target) !== folder && !folders.includes(folderOf(target));
  },
}));

/** Parts of the root that others may use; everything else in src itself wires from above. */
const SHARED_ROOT_FILES = ['source-hash.ts'];

const structure: readonly ImportRule[] = [
  {
    name: 'channels do not import each other',
    why: 'each channel can be switched off or replaced alone',
    forbids: ({ file, target }) =>
      folderOf(file) === 'channels' &&
      folderOf(target) === 'channels' &&
      file.split('/')[1] !== target.split('/')[1],
  },
  {
    name: 'only src itself and cli import the root files',
    why: 'wiring points downwards',
    forbids: ({ file, target }) =>
      !['', 'cli'].includes(folderOf(file)) &&
      !isPackage(target) &&
      folderOf(target) === '' &&
      !SHARED_ROOT_FILES.includes(target),
  },
  {
    name: 'nothing imports main.ts or a command',
    why: 'they are where a process begins',
    forbids: ({ file, target }) =>
      target === 'main.ts' || (folderOf(target) === 'cli' && folderOf(file) !== 'cli'),
  },
  {
    name: 'src never imports tests',
    why: 'the product runs without its tests',
    forbids: ({ target }) => target.startsWith('../'),
  },
  {
    name: 'across folders by #folder/…, inside a folder by ./…',
    why: 'a file that moves keeps its imports, and a reader sees where a border is crossed',
    forbids: ({ file, target, written }) =>
      !isPackage(target) &&
      (written.startsWith('#')
        ? folderOf(file) === folderOf(target)
        : FOLDERS.includes(folderOf(target)) && folderOf(file) !== folderOf(target) && folderOf(file) !== ''),
  },
];

const within =
  (...places: readonly string[]) =>
  (file: string): boolean =>
    places.some((place) => file === place || (place.endsWith('/') && file.startsWith(place)));
const isHttp = (file: string): boolean =>
  /(?:^|\/)[a-z-]+-routes\.ts$/u.test(file) || within('http-server.ts', 'app.ts')(file);

/** One door per library: replacing it then means replacing one file. Peers are measured as their users would use them. */
const DOORS: readonly {
  readonly name: string;
  readonly library: RegExp;
  readonly door: string;
  readonly isDoor: (one: Import) => boolean;
}[] = [
  {
    name: 'Orama',
    library: /^@orama\//u,
    door: 'retrieval/orama-index.ts (types: retrieval/)',
    isDoor: ({ file, isTypeOnly }) =>
      within('retrieval/orama-index.ts', 'cli/evaluation/peers/')(file) ||
      (isTypeOnly && within('retrieval/')(file)),
  },
  {
    name: 'LangChain',
    library: /^(?:@langchain\/|langchain$)/u,
    door: 'models/ and retrieval/langchain-retriever.ts',
    isDoor: ({ file }) => within('models/', 'retrieval/langchain-retriever.ts')(file),
  },
  {
    name: 'the LINE SDK',
    library: /^@line\/bot-sdk$/u,
    door: 'channels/line/ and cli/',
    isDoor: ({ file }) => within('channels/line/', 'cli/')(file),
  },
  {
    name: 'the Bot Framework',
    library: /^bot(?:builder|framework)/u,
    door: 'channels/web-chat/',
    isDoor: ({ file }) => within('channels/web-chat/')(file),
  },
  {
    name: 'Fastify',
    library: /^fastify$/u,
    door: 'http-server.ts, app.ts and *-routes.ts',
    isDoor: ({ file }) => isHttp(file),
  },
];

const doors = DOORS.map(({ name, library, door, isDoor }): ImportRule => ({
  name: `${name} has one door`,
  why: `it comes in through ${door}`,
  forbids: (one) => library.test(one.target) && !isDoor(one),
}));

export const IMPORT_RULES: readonly ImportRule[] = [...folderRules, ...structure, ...doors];

/** `rule: file -> import — why` */
export function violations(
  imports: readonly Import[],
  rules: readonly ImportRule[] = IMPORT_RULES,
): readonly string[] {
  return rules.flatMap(({ name, why, forbids }) =>
    imports.filter(forbids).map(({ file, written }) => `${name}: src/${file} -> ${written} — ${why}`),
  );
}
