// The HTML document around a page's content: no inline script, no inline style, nothing from other servers.
import { toHtml } from '#widget/to-html.ts';
import { h, type ViewNode } from '#widget/view-node.ts';

export type Page = {
  /** BCP 47. */
  readonly lang: string;
  readonly title: string;
  /** Addresses are relative, so that the pages also work below a path. */
  readonly styles: string;
  /** Attributes of the widget's script; undefined for a page without JavaScript. */
  readonly script: Readonly<Record<string, string>> | undefined;
  readonly content: readonly ViewNode[];
};

export function renderPage({ lang, title, styles, script, content }: Page): string {
  const head = h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1, viewport-fit=cover' }),
    h('title', {}, title),
    h('link', { rel: 'icon', href: 'widget/icon.svg', type: 'image/svg+xml' }),
    h('link', { rel: 'stylesheet', href: styles }),
    script !== undefined && h('script', { async: true, ...script }),
  );
  return `<!doctype html>\n${toHtml(h('html', { lang }, head, h('body', { class: 'cc' }, ...content)))}\n`;
}
