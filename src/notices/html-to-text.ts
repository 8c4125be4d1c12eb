// Turns a web page into lines of text: headings with #, list items with ・, tables as rows of | cells |.
import { type Cheerio, type CheerioAPI, load } from 'cheerio';
import { tableToRows } from './html-table.ts';

type PageNodes = ReturnType<ReturnType<CheerioAPI>['contents']>;
type PageNode = PageNodes extends Cheerio<infer Node> ? Node : never;

const LEFT_OUT =
  'script, style, noscript, template, svg, iframe, nav, form, button, rt, rp, [hidden], [aria-hidden="true"]';
/** Where pages of municipalities keep their content, most telling first. */
const CONTENT = ['main', 'article', '#main', '#contents', '#content', '#tmp_contents', '.main', 'body'];
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote br caption dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li main ol p pre section summary ul'.split(
    ' ',
  ),
);
/** Node types of the DOM standard. */
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const SHORTEST_CONTENT = 60;
/** Nested deeper than this, elements are left out; real pages stay far below. */
const DEEPEST = 200;

export function htmlToText(html: string): string {
  const page = load(html);
  page(LEFT_OUT).remove();
  const lines: string[] = [];
  let line = '';
  // A list inside a list is set in, so that its items stand under the one above.
  let indent = '';
  const endLine = (): void => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (!/^(?:・|#+)?$/.test(text)) lines.push(indent + text);
    line = '';
    indent = '';
  };
  const walk = (nodes: readonly PageNode[], depth: number, lists = 0): void => {
    for (const node of nodes) {
      if (node.nodeType === TEXT_NODE) line += node.data;
      if (node.nodeType !== ELEMENT_NODE || !('name' in node) || depth > DEEPEST) continue;
      const isBlock = BLOCKS.has(node.name);
      if (isBlock) endLine();
      const heading = /^h([1-6])$/.exec(node.name)?.[1];
      if (heading !== undefined) {
        lines.push('');
        line = `${'#'.repeat(Number(heading))} `;
      }
      if (node.name === 'li') [line, indent] = ['・', '  '.repeat(Math.max(lists - 1, 0))];
      if (node.name === 'table') {
        endLine();
        lines.push('', ...tableToRows(page, page(node)), '');
      } else walk(page(node).contents().toArray(), depth + 1, /^[uo]l$/.test(node.name) ? lists + 1 : lists);
      if (isBlock) endLine();
      if (node.name === 'p' || heading !== undefined) lines.push('');
    }
  };
  walk(findContent(page).contents().toArray(), 0);
  endLine();
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function findContent(page: CheerioAPI): ReturnType<CheerioAPI> {
  for (const selector of CONTENT) {
    const found = page(selector).filter(
      (_, element) => page(element).text().replace(/\s/g, '').length >= SHORTEST_CONTENT,
    );
    if (found.length > 0) return found.first();
  }
  return page('body');
}
