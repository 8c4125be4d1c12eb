// The only links the chat shows: secure pages and telephone numbers; anything else stays plain text.
import { h, type ViewNode } from './view-node.ts';

const ALLOWED = /^(?:https:\/\/[^\s]+|tel:[+\d]+)$/;

/** A telephone number as it stands in a Japanese sentence, e.g. 0979-22-1111. */
const TELEPHONE = /0\d{1,4}-\d{1,4}-\d{3,4}/g;

export function isSafeLink(address: string): boolean {
  return ALLOWED.test(address);
}

/** @param newTab spoken and shown after the text of a link that opens a new tab. */
export function link(
  address: string,
  className: string,
  text: readonly ViewNode[],
  newTab?: string,
): ViewNode {
  if (!isSafeLink(address)) return h('span', {}, ...text);
  if (newTab === undefined) return h('a', { href: address, class: className }, ...text);
  const icon = h(
    'svg',
    { class: 'icon', viewBox: '0 0 24 24', role: 'img', 'aria-label': newTab },
    h('path', { d: 'M14 3h7v7h-2V6.4l-8.3 8.3-1.4-1.4L17.6 5H14V3ZM5 5h5v2H5v12h12v-5h2v7H3V5h2Z' }),
  );
  return h(
    'a',
    { href: address, class: className, target: '_blank', rel: 'noopener noreferrer' },
    ...text,
    icon,
  );
}

/** The text with its telephone numbers made callable. */
export function withTelephoneLinks(
  text: string,
  show: (part: string) => readonly ViewNode[],
): readonly ViewNode[] {
  const nodes: ViewNode[] = [];
  let done = 0;
  for (const match of text.matchAll(TELEPHONE)) {
    const [number] = match;
    nodes.push(
      ...show(text.slice(done, match.index)),
      link(`tel:${number.replace(/-/g, '')}`, 'link', [number]),
    );
    done = match.index + number.length;
  }
  return [...nodes, ...show(text.slice(done))];
}
