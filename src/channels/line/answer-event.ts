// What is said to a happening: asks the product, or picks a fixed sentence; undefined where nothing is to be said.
import { type messagingApi } from '@line/bot-sdk';
import { type Language } from '#domain/language.ts';
import { type ConversationStore, type QuestionLog } from '#domain/ports.ts';
import { type Respond } from '#replies/respond.ts';
import { type Happening } from './line-event.ts';
import { quickReply } from './line-actions.ts';
import { LINE_LIMITS } from './line-limits.ts';
import { findNearestOffice, type OfficePosition } from './nearest-office.ts';
import { parsePostbackData, type PostbackAction } from './postback-action.ts';
import { renderPlain, renderReply, renderText } from './render-reply.ts';
import { languageActions, topicActions } from './topic-actions.ts';
import { type Turnstile } from './turnstile.ts';
import { lineWording } from './wording/line-wording.ts';

/** `plain`: the same without cards. */
export type Said = {
  readonly messages: readonly messagingApi.Message[];
  readonly plain: readonly messagingApi.Message[];
};

export type AnswerEventDeps = {
  readonly respond: Respond;
  readonly turnstile: Turnstile;
  readonly conversations: ConversationStore;
  readonly questions: QuestionLog;
  /** Branch offices whose position a source tells; empty if none is. */
  readonly offices: readonly OfficePosition[];
};

/** Spoken where nothing tells the citizen's language. */
const DEFAULT_LANGUAGE: Language = 'ja';
const ALL_LANGUAGES = 'やさしい日本語・English・Tiếng Việt・中文・한국어 OK';

type Actions = readonly messagingApi.PostbackAction[];

function sayText(text: string, actions: Actions): Said {
  const plain = renderText(text, 1);
  const quick = quickReply(actions);
  return {
    plain,
    messages: quick === undefined ? plain : plain.map((one) => ({ ...one, quickReply: quick })),
  };
}

export function createAnswerEvent({
  respond,
  turnstile,
  conversations,
  questions,
  offices,
}: AnswerEventDeps) {
  async function ask(
    conversation: string,
    text: string,
    { messageId, language }: { readonly messageId?: string; readonly language?: Language } = {},
  ): Promise<Said> {
    const earlier = await conversations.recall(conversation);
    const lang = earlier?.language ?? language;
    await turnstile();
    const { answer, reply, recollection, maskedQuestion } = await respond({
      text,
      lang,
      earlier: earlier?.recollection,
    });
    await conversations.remember(conversation, { recollection, language: earlier?.language });
    await questions.add({
      channel: 'line',
      messageId,
      maskedText: maskedQuestion,
      status: answer.status,
      reason: answer.reason,
      units: answer.referrals.map(({ unit }) => unit.id),
      language: answer.lang,
    });
    return { messages: renderReply(reply), plain: renderPlain(reply) };
  }

  async function languageOf(conversation: string): Promise<Language> {
    return (await conversations.recall(conversation))?.language ?? DEFAULT_LANGUAGE;
  }

  async function speak(conversation: string, language: Language | undefined): Promise<void> {
    const earlier = await conversations.recall(conversation);
    await conversations.remember(conversation, { recollection: earlier?.recollection, language });
  }

  async function onTap(conversation: string, action: PostbackAction): Promise<Said | undefined> {
    switch (action.do) {
      case 'ask':
        return ask(conversation, action.question);
      case 'topic': {
        const menuLanguage: Language = action.menu === 'plain' ? 'ja-easy' : DEFAULT_LANGUAGE;
        const language = (await conversations.recall(conversation))?.language ?? menuLanguage;
        return ask(conversation, lineWording(language).topics[action.topic].question, { language });
      }
      case 'feedback': {
        await questions.addFeedback({ channel: 'line', helpful: action.helpful, unit: action.unit });
        const { thanksHelpful, thanksWrongOffice } = lineWording(action.lang);
        return sayText(action.helpful ? thanksHelpful : thanksWrongOffice, []);
      }
      case 'language': {
        await speak(conversation, action.lang);
        const { languageChosen, howToAsk } = lineWording(action.lang);
        return sayText(`${languageChosen}\n${howToAsk}`, topicActions(action.lang));
      }
      case 'menu':
        await speak(conversation, undefined);
        return action.menu === 'ja' ? undefined : offerLanguages();
      default:
        return action satisfies never;
    }
  }

  async function onPlace(
    conversation: string,
    place: { readonly latitude: number; readonly longitude: number },
  ): Promise<Said> {
    const wording = lineWording(await languageOf(conversation));
    const nearest = findNearestOffice(place, offices);
    if (nearest === undefined) return sayText(wording.location, topicActions(await languageOf(conversation)));
    const { messages, plain } = await ask(conversation, nearest.office.name);
    const first = renderText(wording.nearestOffice(nearest.office.name, nearest.kilometres.toFixed(1)), 1);
    const max = LINE_LIMITS.messagesPerSend.max;
    return { messages: [...first, ...messages].slice(0, max), plain: [...first, ...plain].slice(0, max) };
  }

  async function onUnreadable(
    conversation: string,
    what: Extract<Happening, { kind: 'unreadable' }>['what'],
  ): Promise<Said> {
    const language = await languageOf(conversation);
    return sayText(lineWording(language).unreadable[what], topicActions(language));
  }

  /** `conversation` is the opaque key under which the chat is remembered. */
  return async function answerEvent(happening: Happening, conversation: string): Promise<Said | undefined> {
    switch (happening.kind) {
      case 'text':
        if (happening.isEdit) await questions.deleteMessage(happening.messageId);
        return ask(conversation, happening.text, { messageId: happening.messageId });
      case 'unreadable':
        return onUnreadable(conversation, happening.what);
      case 'location':
        return onPlace(conversation, happening);
      case 'postback': {
        const action = parsePostbackData(happening.data);
        if (action !== undefined) return onTap(conversation, action);
        return happening.newMenu === null ? howToAsk(await languageOf(conversation)) : undefined;
      }
      case 'follow':
        await conversations.forget(conversation);
        return greet();
      case 'join':
        return sayText(lineWording(DEFAULT_LANGUAGE).joined, []);
      case 'unsend':
        await questions.deleteMessage(happening.messageId);
        await conversations.forget(conversation);
        return undefined;
      case 'unfollow':
      case 'leave':
        await conversations.forget(conversation);
        return undefined;
      default:
        return happening satisfies never;
    }
  };
}

function howToAsk(language: Language): Said {
  return sayText(lineWording(language).howToAsk, topicActions(language));
}

function greet(): Said {
  const { greeting, howToAsk: how, privacy } = lineWording(DEFAULT_LANGUAGE);
  const taps = [...topicActions(DEFAULT_LANGUAGE), ...languageActions(DEFAULT_LANGUAGE)];
  return sayText([greeting, how, privacy, ALL_LANGUAGES].join('\n\n'), taps);
}

function offerLanguages(): Said {
  const text = `${lineWording('ja-easy').chooseLanguage} / ${lineWording('en').chooseLanguage}`;
  return sayText(text, languageActions(DEFAULT_LANGUAGE));
}
