// Everything the bot can send holds against LINE's own description and against the limits that it can't express.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { renderPlain, renderReply } from '#channels/line/render-reply.ts';
import { wantedMenu } from '#channels/line/rich-menu/menu-requests.ts';
import { MENU_IDS } from '#channels/line/rich-menu/menu-words.ts';
import { findViolations } from '#cli/fake-line/find-violations.ts';
import { LANGUAGES } from '#domain/language.ts';
import { CARD, REPLY } from '../../fakes/fake-respond.ts';
import { anyReply } from './any-reply.ts';
import { createValidator, whyNoDescription } from './line-openapi.ts';

const FIXTURES = new URL('../../fixtures/line/events/', import.meta.url);
/** Newer than the description (an event type), or meant to be unknown to it. */
const NOT_DESCRIBED = /^(text-edited|unknown-.*)\.json$/;

describe.skipIf(whyNoDescription !== undefined)(`LINE’s description ${whyNoDescription ?? ''}`, () => {
  const validateReply =
    whyNoDescription === undefined
      ? createValidator('messaging-api.yml', 'ReplyMessageRequest', true)
      : () => [];
  const validateMenu =
    whyNoDescription === undefined ? createValidator('messaging-api.yml', 'RichMenuRequest', true) : () => [];
  const validateWebhook =
    whyNoDescription === undefined ? createValidator('webhook.yml', 'CallbackRequest', false) : () => [];

  function faultsOf(messages: readonly unknown[]): readonly string[] {
    return [...validateReply({ replyToken: 'token', messages }), ...findViolations(messages)];
  }

  it('is expanded: it catches what a plain reading lets through', () => {
    const bad: readonly unknown[] = [
      { type: 'text' },
      { type: 'txt', text: 'a' },
      { type: 'flex', altText: 'a', contents: { type: 'buble' } },
      {
        type: 'flex',
        altText: 'a',
        contents: {
          type: 'bubble',
          body: { type: 'box', layout: 'vertical', contents: [{ type: 'button' }] },
        },
      },
      {
        type: 'text',
        text: 'a',
        quickReply: { items: [{ type: 'action', action: { type: 'postback', label: 'a' } }] },
        colour: 'red',
      },
    ];
    for (const message of bad)
      expect(validateReply({ replyToken: 't', messages: [message] })).not.toEqual([]);
    expect(validateReply({ replyToken: 't', messages: [{ type: 'text', text: 'a' }] })).toEqual([]);
  });

  it('holds for an answer, a clarification, an emergency and several offices', () => {
    const clarification = {
      ...REPLY,
      status: 'clarification' as const,
      cards: [],
      choices: [{ label: 'ごみ', question: 'ごみについて' }],
    };
    const emergency = { ...REPLY, status: 'emergency' as const, emergencyCalls: ['119', '110'] as const };
    const several = { ...REPLY, cards: Array.from({ length: 15 }, () => CARD) };
    for (const reply of [REPLY, clarification, emergency, several])
      expect(faultsOf(renderReply(reply))).toEqual([]);
  });

  it('holds for any reply, however long and whatever its characters', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        expect(faultsOf(renderReply(reply))).toEqual([]);
        expect(faultsOf(renderPlain(reply))).toEqual([]);
      }),
      { numRuns: 300, interruptAfterTimeLimit: 40_000 },
    );
  });

  it.each(MENU_IDS)('holds for the rich menu %s', (menu) => {
    const { request } = wantedMenu(menu, Buffer.alloc(0));
    expect(validateMenu(request)).toEqual([]);
  });

  const described = readdirSync(FIXTURES).filter((name) => !NOT_DESCRIBED.test(name));
  it.each(described)('holds for the recorded webhook %s', (name) => {
    expect(
      validateWebhook(z.unknown().parse(JSON.parse(readFileSync(new URL(name, FIXTURES), 'utf8')))),
    ).toEqual([]);
  });

  it('knows all our languages', () => expect(LANGUAGES).toHaveLength(6));
});
