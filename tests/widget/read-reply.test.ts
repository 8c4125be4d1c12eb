// Whatever arrives or was stored becomes a reply or nothing, never an exception.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReply } from '#widget/read-reply.ts';
import { parseJson } from '#widget/read-json.ts';
import { fakeRespond } from '../fakes/web-chat-respond.ts';

test.each(['水道料金', 'ごみ', '火事', '年金', '**x**'])(
  'reads back the reply to %s as it was',
  async (text) => {
    const { reply } = await fakeRespond({ text });
    expect(readReply(parseJson(JSON.stringify(reply)))).toMatchObject({
      ...reply,
      choices: reply.choices.map(({ label, question }) => ({ label, question })),
    });
  },
);

test('anything else is read as far as it goes', () => {
  expect(
    readReply({
      status: 'answered',
      cards: [{ contacts: [{ telephone: 5 }] }],
      emergencyCalls: ['911', '119'],
    }),
  ).toMatchObject({
    lang: 'ja',
    cards: [{ unitName: '', contacts: [{ telephone: '', openState: null }] }],
    emergencyCalls: ['119'],
    askFeedback: false,
  });
  expect(readReply({ status: 'hacked' })).toBeUndefined();
  fc.assert(
    fc.property(fc.anything(), (value) => void readReply(value)),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(
      fc.anything(),
      (value) => void readReply({ status: 'answered', cards: value, labels: value, choices: value }),
    ),
    { numRuns: 1000 },
  );
});
