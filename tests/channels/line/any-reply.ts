// Arbitrary replies: far longer, emptier and stranger than the product makes them.
import fc from 'fast-check';
import { LANGUAGES } from '#domain/language.ts';
import { type Reply, type ReplyCard, type ReplyContact } from '#replies/reply.ts';
import { LABELS } from '../../fakes/fake-respond.ts';

/** Well-formed text of graphemes, sometimes very long; every boundary of the product takes only well-formed text. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('水道料金', '🇯🇵👨‍👩‍👧‍👦が', '葛󠄀城市𠮷田', ' ', '', 'a\n\nb'),
  fc
    .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 900 }))
    .map(([text, times]) => text.repeat(times)),
);
const present = words.map((text) => (text.trim() === '' ? '窓口' : text));
const telephone = fc.constantFrom('0979-24-1234', '119');

const contact: fc.Arbitrary<ReplyContact> = fc.record({
  telephone,
  label: words,
  href: fc.oneof(
    telephone.map((number) => `tel:${number}`),
    fc.constantFrom('javascript:alert(1)', 'not an address', ''),
  ),
  openState: fc.option(words),
  hours: fc.option(words),
  address: fc.option(words),
  mapUrl: fc.option(
    fc.oneof(
      fc.webUrl(),
      words.map((text) => `https://maps.example/?q=${encodeURIComponent(text)}`),
    ),
  ),
  confirmed: fc.option(words),
});

const card: fc.Arbitrary<ReplyCard> = fc.record({
  unitId: fc.stringMatching(/^[a-z-]{1,40}$/),
  unitName: present,
  path: words,
  service: fc.option(words),
  notes: fc.array(words, { maxLength: 8 }),
  contacts: fc.array(contact, { maxLength: 5 }),
  changes: fc.array(words, { maxLength: 5 }),
  sources: fc.array(words, { maxLength: 8 }),
});

export const anyReply: fc.Arbitrary<Reply> = fc.record({
  lang: fc.constantFrom(...LANGUAGES),
  status: fc.constantFrom('answered', 'clarification', 'outside', 'emergency', 'unanswered'),
  headline: words,
  paragraphs: fc.array(words, { maxLength: 6 }),
  cards: fc.array(card, { maxLength: 15 }),
  choices: fc.array(fc.record({ label: present, question: present }), { maxLength: 20 }),
  closing: fc.array(words, { maxLength: 4 }),
  emergencyCalls: fc.constantFrom([], ['119'], ['119', '110']),
  labels: fc.constant(LABELS),
  askFeedback: fc.boolean(),
  text: present,
});
