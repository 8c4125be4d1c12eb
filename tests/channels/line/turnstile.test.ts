// Answers start one per turn, and webhooks get their turn first.
import { expect, it } from 'vitest';
import { createTurnstile } from '#channels/line/turnstile.ts';

it('gives the event loop a turn between any two answers', async () => {
  const turnstile = createTurnstile();
  const order: string[] = [];
  const answers = [1, 2, 3].map((number) => turnstile.pass().then(() => order.push(`answer ${number}`)));
  function tick(times: number): void {
    order.push('turn');
    if (times > 1) setImmediate(() => tick(times - 1));
  }
  setImmediate(() => tick(3));
  await Promise.all(answers);
  expect(order.join(' ')).toMatch(/^(turn )?answer 1 turn answer 2 turn answer 3/u);
});

it('keeps answers back while a webhook is being received, but not for ever', async () => {
  const turnstile = createTurnstile();
  let isReceived = false;
  const receiving = turnstile.whileReceiving(() => new Promise<void>((resolve) => setTimeout(resolve, 30)));
  void receiving.then(() => (isReceived = true));
  await turnstile.pass();
  expect(isReceived).toBe(true);
  let finish = (): void => undefined;
  const endless = turnstile.whileReceiving(() => new Promise<void>((resolve) => (finish = resolve)));
  await turnstile.pass();
  finish();
  await endless;
});

it('passes faults of receiving on', async () => {
  await expect(
    createTurnstile().whileReceiving(() => Promise.reject(new Error('disk full'))),
  ).rejects.toThrow('disk full');
});
