// The widget's files as they are sent: compressed once, named by their content, rebuilt when the city's facts change.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { MAX_QUESTION_GRAPHEMES } from '#domain/question.ts';
import { buildWidget, findOversized, hashOf, type WidgetSizes } from '#widget/build-widget.ts';
import { type WidgetCity } from '#widget/widget-mount.ts';
import { type CitySummary } from './web-chat-deps.ts';

export type WidgetFile = {
  readonly type: string;
  readonly hash: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
};

export const WIDGET_FILE_NAMES = ['v1.js', 'v1/app.js', 'v1.css', 'page.css', 'icon.svg'] as const;
export type WidgetFileName = (typeof WIDGET_FILE_NAMES)[number];

export type WidgetFiles = {
  get(name: WidgetFileName): WidgetFile;
  readonly sizes: WidgetSizes;
};

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLES = 'text/css; charset=utf-8';

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#0017c1" d="M4 4h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H9l-5 4v-4a2 2 0 0 1-2-2V6c0-1.1.9-2 2-2Zm3 5v2h10V9H7Zm0 4v2h7v-2H7Z"/></svg>';

/** @throws when the widget is over its size limits. */
export async function createWidgetFiles(citySummary: () => CitySummary): Promise<WidgetFiles> {
  const build = await buildWidget();
  const sizes = build.sizes(cityOf(citySummary()));
  const oversized = findOversized(sizes);
  if (oversized.length > 0) throw new Error(`The widget is too large: ${oversized.join('; ')}`);
  const fixed = {
    'v1.css': file(STYLES, build.linkedStyles),
    'page.css': file(STYLES, build.pageStyles),
    'icon.svg': file('image/svg+xml', ICON),
  };
  let builtFor = '';
  let scripts = { 'v1.js': file(SCRIPT, ''), 'v1/app.js': file(SCRIPT, '') };

  function currentScripts(): typeof scripts {
    const city = cityOf(citySummary());
    const key = JSON.stringify(city);
    if (key !== builtFor) {
      scripts = { 'v1.js': file(SCRIPT, build.loader(city)), 'v1/app.js': file(SCRIPT, build.app(city)) };
      builtFor = key;
    }
    return scripts;
  }

  return { get: (name) => ({ ...fixed, ...currentScripts() })[name], sizes };
}

function cityOf({ name, switchboard }: CitySummary): WidgetCity {
  return { name, switchboard, maxGraphemes: MAX_QUESTION_GRAPHEMES };
}

function file(type: string, content: string): WidgetFile {
  const plain = Buffer.from(content, 'utf8');
  return {
    type,
    hash: hashOf(content),
    plain,
    gzip: gzipSync(plain, { level: 9 }),
    brotli: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  };
}
