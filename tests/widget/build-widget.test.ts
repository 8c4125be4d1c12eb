// The widget is small, stands alone, and says nothing to anybody but our server.
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { buildWidget, findOversized, SIZE_LIMITS } from '#widget/build-widget.ts';
import { fakeCity } from '../fakes/web-chat-ports.ts';

const city = { name: fakeCity.name, switchboard: fakeCity.switchboard, maxGraphemes: 500 };

test('stays within 5 KB for the launcher and 30 KB for everything, compressed', async () => {
  const sizes = (await buildWidget()).sizes(city);
  expect(findOversized(sizes)).toEqual([]);
  expect(sizes.loader).toBeLessThanOrEqual(SIZE_LIMITS.loader);
  expect(findOversized({ loader: 5121, whole: 30_721 })).toHaveLength(2);
});

test('has no evaluation of text, no HTML from text, no style attributes, no other server', async () => {
  const build = await buildWidget();
  for (const script of [build.loader(city), build.app(city)]) {
    expect(script).not.toMatch(
      /\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\.style\.|setAttribute\("style"/,
    );
    expect(
      script.match(/https?:\/\/[^\s"'`]+/g)?.filter((address) => address !== 'http://www.w3.org/2000/svg') ??
        [],
    ).toEqual([]);
    expect(script).not.toContain('zod');
  }
  expect(build.linkedStyles).not.toMatch(/@font-face|@import|url\(/);
});

test('facts of the city reach the script as data, whatever they contain', async () => {
  const build = await buildWidget();
  const hostile = { ...city, name: { ja: '</script><script>alert(1)//\u2028"\\' } };
  const script = build.app(hostile);
  expect(script).not.toContain('\u2028');
  expect(() => new Script(script)).not.toThrow();
  expect(build.loader(hostile)).not.toBe(build.loader(city));
});
