// The stand-in for LINE treats reply tokens as LINE does: once, for a minute, and a used one never again.
import { expect, it } from 'vitest';
import { createFakeLineState } from '#cli/fake-line/fake-line-state.ts';

function createState(): {
  readonly state: ReturnType<typeof createFakeLineState>;
  readonly wait: (ms: number) => void;
} {
  let now = Date.parse('2021-06-01T00:00:00Z');
  return {
    state: createFakeLineState({ now: () => new Date(now) }),
    wait: (ms) => void (now += ms),
  };
}

it('takes a reply token once, also after a redelivery', () => {
  const { state } = createState();
  state.issueReplyToken('token');
  expect(state.reply('token', [])).toBe('delivered');
  expect(state.reply('token', [])).toBe('invalid-token');
  state.issueReplyToken('token');
  expect(state.reply('token', [])).toBe('invalid-token');
  expect(state.deliveries()).toHaveLength(1);
});

it('lets an unused token die after a minute, until it is redelivered', () => {
  const { state, wait } = createState();
  state.issueReplyToken('token');
  wait(60_001);
  expect(state.reply('token', [])).toBe('invalid-token');
  state.issueReplyToken('token');
  expect(state.reply('token', [])).toBe('delivered');
});
