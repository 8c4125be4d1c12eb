// The limit checker finds each fault that LINE's description can't express.
import { expect, it } from 'vitest';
import { findViolations } from '#cli/fake-line/find-violations.ts';

const text = { type: 'text', text: '水道' };

function bubble(...contents: readonly unknown[]): unknown {
  return { type: 'flex', altText: 'a', contents: { type: 'bubble', body: { type: 'box', contents } } };
}

function quick(action: unknown, count = 1): unknown {
  return {
    ...text,
    quickReply: { items: Array.from({ length: count }, () => ({ type: 'action', action })) },
  };
}

const tap = { type: 'postback', label: 'ごみ', data: 'x' };

it.each([
  ['too many messages', Array.from({ length: 6 }, () => text)],
  ['no messages', []],
  ['a long text', [{ type: 'text', text: 'あ'.repeat(5_001) }]],
  ['an empty text', [{ type: 'text', text: ' ' }]],
  ['half a character', [{ type: 'text', text: '\ud83d' }]],
  ['a long alternative text', [{ type: 'flex', altText: 'a'.repeat(1_501), contents: { type: 'bubble' } }]],
  ['fourteen quick replies', [quick(tap, 14)]],
  ['a long quick reply label', [quick({ ...tap, label: 'あ'.repeat(21) })]],
  ['long postback data', [quick({ ...tap, data: 'x'.repeat(301) })]],
  ['a long display text', [quick({ ...tap, displayText: 'あ'.repeat(301) })]],
  [
    'a long address',
    [
      bubble({
        type: 'button',
        action: { type: 'uri', label: 'a', uri: `https://a.example/${'x'.repeat(1_000)}` },
      }),
    ],
  ],
  [
    'an address LINE doesn’t open',
    [bubble({ type: 'button', action: { type: 'uri', label: 'a', uri: 'javascript:alert(1)' } })],
  ],
  [
    'a long button label',
    [bubble({ type: 'button', action: { type: 'uri', label: 'あ'.repeat(41), uri: 'tel:119' } })],
  ],
  ['an empty line on a card', [bubble({ type: 'text', text: '' })]],
  ['a bubble that is too large', [bubble({ type: 'text', text: 'あ'.repeat(10_000) })]],
  [
    'too many bubbles',
    [
      {
        type: 'flex',
        altText: 'a',
        contents: { type: 'carousel', contents: Array.from({ length: 13 }, () => ({ type: 'bubble' })) },
      },
    ],
  ],
])('%s', (_name, messages) => {
  expect(findViolations(messages)).toHaveLength(1);
});

it('counts an emoji label as readers do', () => {
  expect(findViolations([quick({ ...tap, label: '👨‍👩‍👧‍👦'.repeat(20) })])).toEqual([]);
});
