// Builds the widget's two scripts and its styles in memory at server start, and holds them to their size limits.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type BuildOptions } from 'esbuild';
import { type WidgetCity } from './widget-mount.ts';

/** Compressed bytes: the pasted script alone, and everything that a conversation loads. */
export const SIZE_LIMITS = { loader: 5 * 1024, whole: 30 * 1024 } as const;

/** iOS 14.5 (an iPhone of 2015 runs it) and Android's Chrome of 2019. */
const TARGET = ['chrome73', 'firefox78', 'safari14.1'];

export type WidgetSizes = { readonly loader: number; readonly whole: number };

export type WidgetBuild = {
  /** `v1.js`, short-lived: points to the app by its content hash. */
  loader(city: WidgetCity): string;
  app(city: WidgetCity): string;
  /** For browsers that can't construct style sheets. */
  readonly linkedStyles: string;
  /** Styles of the pages without JavaScript. */
  readonly pageStyles: string;
  /** Measured with the given city. */
  sizes(city: WidgetCity): WidgetSizes;
};

/** @throws when a part is over its limit: a slow page is a fault like any other. */
export async function buildWidget(): Promise<WidgetBuild> {
  const [loader, app, styles, launcherStyles, linkedStyles, pageStyles] = await Promise.all([
    bundle('loader.ts'),
    bundle('app.ts'),
    bundle('styles/chat.css'),
    bundle('styles/launcher.css'),
    bundle('styles/linked.css'),
    bundle('styles/page.css'),
  ]);

  function appOf(city: WidgetCity): string {
    return wrap({ CITY_CHAT_CITY: city, CITY_CHAT_CSS: styles }, app);
  }

  function loaderOf(city: WidgetCity): string {
    const address = `widget/v1/app.js?${hashOf(appOf(city))}`;
    return wrap({ CITY_CHAT_APP: address, CITY_CHAT_LAUNCHER_CSS: launcherStyles }, loader);
  }

  function sizes(city: WidgetCity): WidgetSizes {
    const loaderSize = gzipSync(loaderOf(city)).length;
    return { loader: loaderSize, whole: loaderSize + gzipSync(appOf(city)).length };
  }

  return { loader: loaderOf, app: appOf, linkedStyles, pageStyles, sizes };
}

/** Empty when both are within their limits. */
export function findOversized(sizes: WidgetSizes): readonly string[] {
  const parts = ['loader', 'whole'] as const;
  return parts
    .filter((part) => sizes[part] > SIZE_LIMITS[part])
    .map((part) => `${part}: ${String(sizes[part])} bytes compressed, at most ${String(SIZE_LIMITS[part])}`);
}

/** Short enough for an address, long enough never to repeat. */
export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 16);
}

/** The constants are local to the script: nothing of it becomes global but what it says so itself. */
function wrap(constants: Readonly<Record<string, unknown>>, script: string): string {
  const lines = Object.entries(constants).map(([name, value]) => `var ${name}=${toScript(value)};`);
  return `(function(){${lines.join('')}${script}})();`;
}

/** JSON as script text that browsers from before ES2019 read as well. */
function toScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

async function bundle(file: string): Promise<string> {
  const options: BuildOptions = {
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    // Without `verbatimModuleSyntax`, so that an import of types only leaves nothing behind.
    tsconfigRaw: {},
  };
  const { outputFiles = [] } = await build(options);
  return outputFiles[0]?.text ?? '';
}
