// A view -> HTML, every text and attribute value escaped.
import { type ViewNode } from './view-node.ts';

const VOID = new Set(['br', 'img', 'input', 'link', 'meta']);

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What HTML can't hold (NUL, lone surrogates) becomes U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\0', '\uFFFD')
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

export function toHtml(node: ViewNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
  );
  const start = `<${node.tag}${attributes.join('')}>`;
  // A line break right after <textarea> is dropped by HTML parsers, so one is always given away.
  const first = node.tag === 'textarea' ? '\n' : '';
  return VOID.has(node.tag) ? start : `${start}${first}${node.children.map(toHtml).join('')}</${node.tag}>`;
}
