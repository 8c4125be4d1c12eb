// A call is given up at its deadline, and its late fault disturbs nobody.
import { expect, it } from 'vitest';
import { DeadlineError, withDeadline } from '#channels/line/with-deadline.ts';

it('passes on what comes in time', async () => {
  expect(await withDeadline(Promise.resolve('水'), 50)).toBe('水');
  await expect(withDeadline(Promise.reject(new TypeError('broken')), 50)).rejects.toThrow(TypeError);
});

it('gives up a silent call, whatever becomes of it later', async () => {
  const late = new Promise<never>((_resolve, reject) => setTimeout(() => reject(new Error('late')), 20));
  await expect(withDeadline(late, 5)).rejects.toThrow(DeadlineError);
  await new Promise((resolve) => setTimeout(resolve, 30));
});
