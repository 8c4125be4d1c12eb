// Answers start in the order they came, with turns of the event loop between them.
import { expect, it } from 'vitest';
import { createTurnstile } from '#channels/line/turnstile.ts';

it('gives the event loop a turn between any two answers', async () => {
  const pass = createTurnstile();
  const order: string[] = [];
  let isOver = false;
  const answers = [1, 2, 3].map((number) => pass().then(() => order.push(`answer ${number}`)));
  function tick(): void {
    if (order.at(-1) !== 'turn') order.push('turn');
    if (!isOver) setImmediate(tick);
  }
  setImmediate(tick);
  await Promise.all(answers);
  isOver = true;
  expect(order.join(' ')).toMatch(/^(turn )?answer 1 turn answer 2 turn answer 3/u);
});

it('lets a later one through once it has come to rest', async () => {
  const pass = createTurnstile();
  await pass();
  await pass();
});
