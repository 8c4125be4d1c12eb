// A view -> elements of the page; text becomes text nodes, never HTML.
import { type ViewElement, type ViewNode } from './view-node.ts';

const SVG = 'http://www.w3.org/2000/svg';
const SVG_TAGS: ReadonlySet<string> = new Set(['svg', 'path']);

export function toDom(view: ViewElement): HTMLElement {
  const element = build(view);
  if (!(element instanceof HTMLElement)) throw new Error(`<${view.tag}> is no HTML element.`);
  return element;
}

function build(view: ViewElement): Element {
  const element = SVG_TAGS.has(view.tag)
    ? document.createElementNS(SVG, view.tag)
    : document.createElement(view.tag);
  for (const [name, value] of Object.entries(view.attributes)) element.setAttribute(name, value);
  for (const child of view.children) element.appendChild(toNode(child));
  return element;
}

function toNode(view: ViewNode): Node {
  return typeof view === 'string' ? document.createTextNode(view) : build(view);
}

/** Replaces everything inside `parent`. */
export function fill(parent: Element, ...views: readonly ViewNode[]): void {
  while (parent.firstChild !== null) parent.removeChild(parent.firstChild);
  for (const view of views) parent.appendChild(toNode(view));
}
