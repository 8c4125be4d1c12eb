// Hostile text in every part of the widget, in a real browser: it is shown as text, and nothing of it runs.
import { expect } from 'vitest';
import { bigList, JAPANESE_LIST } from '../fakes/hostile-strings.ts';
import { fakeRespond } from '../fakes/web-chat-respond.ts';
import { createBrowserTests } from './browser-test.ts';

const browserTest = createBrowserTests();

/** A widget keeps this many messages. */
const BATCH = 60;

const strings = [...bigList(), ...JAPANESE_LIST]
  .filter((text) => text !== '')
  .map((text) => text.toWellFormed());

browserTest(
  `shows ${String(strings.length)} hostile texts as text`,
  {},
  async ({ page, served, problems }) => {
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    for (let from = 0; from < strings.length; from += BATCH / 2) {
      const batch = strings.slice(from, from + BATCH / 2);
      const messages = [];
      for (const text of batch)
        messages.push(
          { kind: 'question', text },
          { kind: 'reply', reply: { ...(await fakeRespond({ text: `${text} ` })).reply, lang: 'ja-easy' } },
        );
      // A page that writes nothing itself.
      await page.goto(`${served.origin}/widget/icon.svg`);
      await page.evaluate(
        (kept) => sessionStorage.setItem('city-chat.messages', kept),
        JSON.stringify(messages),
      );
      await page.goto(`${served.origin}/chat`);
      await page
        .locator('city-chat .message')
        .nth(messages.length - 1)
        .waitFor();
      const said = await page
        .locator('city-chat .said')
        .evaluateAll((elements) => elements.map(({ textContent }) => textContent));
      expect(said).toEqual(batch);
      const strange = await page.locator('city-chat').evaluate((chat) => {
        const known = new Set(
          'BUTTON DETAILS DIV FORM H1 H2 H3 LABEL LI OPTION P RP RT RUBY SECTION SELECT SPAN SUMMARY TEXTAREA UL A SVG PATH'.split(
            ' ',
          ),
        );
        return Array.from(chat.shadowRoot?.querySelectorAll('*') ?? []).flatMap((element) => [
          ...(known.has(element.tagName.toUpperCase()) ? [] : [element.tagName]),
          ...(element instanceof HTMLAnchorElement && !/^(?:https:|tel:)$/.test(element.protocol)
            ? [element.href]
            : []),
          ...(element.getAttributeNames().some((name) => name.startsWith('on') || name === 'style')
            ? [element.outerHTML]
            : []),
        ]);
      });
      expect(strange).toEqual([]);
    }
    expect(dialogs).toBe(0);
    expect(problems).toEqual([]);
  },
);
