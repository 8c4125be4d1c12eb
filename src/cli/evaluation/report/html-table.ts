// Rows -> an HTML table with a caption; everything is escaped.
import { escapeHtml } from './escape-html.ts';

/** The first column is the row's heading, the others are figures unless `isText` says so. */
export function htmlTable(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  isText: (column: number) => boolean = () => false,
): string {
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((cell, at) => cellOf(cell, at, isText)).join('')}</tr>`)
    .join('\n');
  return `<div class="scroll"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead>\n<tbody>${body}</tbody></table></div>`;
}

function cellOf(text: string, at: number, isText: (column: number) => boolean): string {
  if (at === 0) return `<th scope="row">${escapeHtml(text)}</th>`;
  return `<td${isText(at) ? '' : ' class="figure"'}>${escapeHtml(text)}</td>`;
}
