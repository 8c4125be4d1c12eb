// The few looks a line of a Flex card can have; colours keep at least 4.5:1 on white (WCAG AA).
import { type messagingApi } from '@line/bot-sdk';
import { cutText } from './cut-text.ts';

export type Component = messagingApi.FlexComponent;

/** Digital Agency design system, Japan: grey 900, 800, 600 and blue 900 on white are 17, 12.6, 5.7 and 11.1 to 1. */
export const INK = { title: '#1a1a1a', body: '#333333', faint: '#666666', accent: '#0017c1' } as const;

const LOOKS = {
  title: { size: 'xl', weight: 'bold', color: INK.title },
  large: { size: 'lg', weight: 'bold', color: INK.title },
  strong: { size: 'md', weight: 'bold', color: INK.body },
  small: { size: 'sm', weight: 'regular', color: INK.body },
  faint: { size: 'xs', weight: 'regular', color: INK.faint },
} as const;

/** The longest text of each look in UTF-16 units; longer ones end at a sentence with `…`. Our own choice. */
const LONGEST = { title: 120, large: 120, strong: 160, small: 400, faint: 400 } as const;

/** A wrapped line that grows with the reader's text size; nothing for an empty text (LINE refuses those). */
export function line(text: string | null, look: keyof typeof LOOKS): messagingApi.FlexText | undefined {
  if (text === null || text.trim() === '') return undefined;
  return { type: 'text', text: cutText(text, LONGEST[look]), wrap: true, scaling: true, ...LOOKS[look] };
}

export function heading(text: string): messagingApi.FlexText | undefined {
  const base = line(text, 'strong');
  return base === undefined ? undefined : { ...base, size: 'sm', color: INK.accent, margin: 'sm' };
}

export function separator(): messagingApi.FlexSeparator {
  return { type: 'separator', margin: 'md' };
}
