// Views become HTML in which every text stays text.
import { load } from 'cheerio';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHtml } from '#widget/to-html.ts';
import { h } from '#widget/view-node.ts';

test('escapes text and attributes', () => {
  expect(toHtml(h('p', { title: '"><b>' }, '<script>&\'"'))).toBe(
    '<p title="&quot;&gt;&lt;b&gt;">&lt;script&gt;&amp;&#39;&quot;</p>',
  );
});

test('knows which elements have no end and which attributes no value', () => {
  expect(toHtml(h('input', { required: true, disabled: false, name: undefined }))).toBe(
    '<input required="">',
  );
  expect(toHtml(h('textarea', {}, '\nfirst line'))).toBe('<textarea>\n\nfirst line</textarea>');
});

test('any text comes back as the same text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
      const $ = load(toHtml(h('p', { 'data-x': text }, text)));
      // HTML has no NUL and no lone surrogates, and reads CR as a line break.
      const shown = text.toWellFormed().replaceAll('\0', '\uFFFD').replace(/\r\n?/g, '\n');
      expect($('p').text()).toBe(shown);
      expect($('p').attr('data-x')).toBe(shown);
      expect($('p').children()).toHaveLength(0);
    }),
    { numRuns: 1000 },
  );
});
