// Hostile text in every input of the web chat: never a 5xx, never unescaped output.
import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDirectLineCaller, ORIGIN, type DirectLineCaller } from '../../fakes/direct-line-caller.ts';
import { bigList, bigListMissing, JAPANESE_LIST } from '../../fakes/hostile-strings.ts';

let caller: DirectLineCaller;
beforeAll(async () => {
  caller = await createDirectLineCaller();
});
afterAll(() => caller.server.close());

const LISTS: readonly (readonly [string, readonly string[], string | undefined])[] = [
  ['the Big List of Naughty Strings', bigList(), bigListMissing],
  ['our own Japanese list', JAPANESE_LIST, undefined],
];

const TAGS = new Set(
  'a body button code details div fieldset form h1 h2 h3 head html input label li link main meta p path pre rp rt ruby script section span summary svg textarea title ul'.split(
    ' ',
  ),
);

/** Only our own elements, no handlers, only safe links, and the script of the widget alone. */
function expectHarmless(html: string, hostile: string): void {
  const $ = load(html);
  const problems = $('*')
    .toArray()
    .flatMap((node) => {
      if (!('attribs' in node)) return [];
      const attributes = Object.entries(node.attribs).filter(([name, value]) => !isHarmless(name, value));
      return [...(TAGS.has(node.tagName) ? [] : [node.tagName]), ...attributes.map((pair) => pair.join('='))];
    });
  expect([hostile, problems]).toEqual([hostile, []]);
  expect($('script[src!="widget/v1.js"]').length).toBe(0);
}

function isHarmless(name: string, value: string): boolean {
  if (/^on|^style$|^srcdoc$/.test(name)) return false;
  if (name !== 'href' && name !== 'src' && name !== 'action') return true;
  return /^(?:https:\/\/|tel:[+\d]+$|widget\/|chat(?:#answer)?$)/.test(value);
}

let address = 0;
/** Another visitor each time, so that the limits of an address don't hide anything. */
function visitor(): Record<string, string> {
  address += 1;
  return {
    'x-forwarded-for': `10.${String(address >> 16)}.${String((address >> 8) & 255)}.${String(address & 255)}`,
    origin: ORIGIN,
    host: 'chat.test',
  };
}

for (const [name, strings, missing] of LISTS) {
  test(`${name}: as a question, over Direct Line`, async ({ skip }) => {
    if (missing !== undefined) skip(missing);
    expect(strings.length).toBeGreaterThan(30);
    for (const hostile of strings) {
      const generated = await caller.call('POST', '/tokens/generate', undefined, undefined, visitor());
      const { token, conversationId } = generated.json<{ token: string; conversationId: string }>();
      const path = `/conversations/${conversationId}/activities`;
      const posted = await caller.call('POST', path, token, { type: 'message', text: hostile }, visitor());
      expect([hostile, posted.statusCode]).toEqual([hostile, 200]);
      const group = await caller.call('GET', path, token, undefined, visitor());
      const { activities } = group.json<{ activities: { textFormat?: string; from: { role: string } }[] }>();
      expect(activities).toHaveLength(2);
      expect(activities.find(({ from }) => from.role === 'bot')).toMatchObject({ textFormat: 'plain' });
    }
  });

  test(`${name}: in every other field, path and header of Direct Line`, async ({ skip }) => {
    if (missing !== undefined) skip(missing);
    const session = await caller.start();
    for (const hostile of strings) {
      caller.ports.advance(5000);
      const body = {
        type: hostile,
        text: hostile,
        name: hostile,
        locale: hostile,
        value: { feedback: hostile, unit: hostile, [hostile]: hostile },
        replyToId: hostile,
        textFormat: hostile,
        channelData: { clientActivityID: hostile, language: hostile, [hostile]: 1 },
        from: { id: hostile },
      };
      const encoded = encodeURIComponent(hostile.toWellFormed());
      const responses = [
        await caller.call(
          'POST',
          `/conversations/${session.conversationId}/activities`,
          session.token,
          body,
          visitor(),
        ),
        await caller.call(
          'POST',
          `/conversations/${session.conversationId}/activities`,
          session.token,
          { ...body, type: 'event', name: 'feedback' },
          visitor(),
        ),
        await caller.call('POST', '/conversations', session.token, { locale: hostile }, visitor()),
        await caller.call('GET', `/conversations/${encoded}/activities`, session.token, undefined, visitor()),
        await caller.call(
          'GET',
          `/conversations/${session.conversationId}/activities?watermark=${encoded}`,
          session.token,
          undefined,
          visitor(),
        ),
        await caller.call(
          'GET',
          `/conversations/${session.conversationId}?watermark=${encoded}`,
          session.token,
          undefined,
          visitor(),
        ),
        await caller.call('POST', '/tokens/refresh', encoded, undefined, visitor()),
        await caller.call('POST', '/tokens/generate', undefined, hostile, {
          ...visitor(),
          'content-type': 'application/json',
          'accept-language': encoded,
        }),
      ];
      for (const response of responses) expect([hostile, response.statusCode < 500]).toEqual([hostile, true]);
    }
    expect(caller.ports.logged.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  test(`${name}: in every field of the plain page`, async ({ skip }) => {
    if (missing !== undefined) skip(missing);
    for (const hostile of strings) {
      for (const fields of [
        { question: hostile },
        { choice: hostile, question: 'x' },
        { feedback: `helpful:${hostile}`, question: hostile },
        { lang: hostile, page: hostile, chosen: hostile, token: hostile, form: hostile, question: hostile },
      ]) {
        const response = await caller.server.inject({
          method: 'POST',
          url: '/chat',
          headers: { ...visitor(), 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams(
            Object.entries(fields).map(([key, value]) => [key, value.toWellFormed()]),
          ).toString(),
        });
        // Some are too large once they stand in every field.
        expect([hostile, [200, 413].includes(response.statusCode)]).toEqual([hostile, true]);
        expectHarmless(response.body, hostile);
      }
      const query = await caller.server.inject({
        url: `/chat?lang=${encodeURIComponent(hostile.toWellFormed())}`,
        headers: visitor(),
      });
      expect([hostile, query.statusCode]).toEqual([hostile, 200]);
    }
  });
}
