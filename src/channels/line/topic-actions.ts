// The six topics, and the languages, as taps under a message.
import { type messagingApi } from '@line/bot-sdk';
import { LANGUAGES, type Language } from '#domain/language.ts';
import { postbackAction } from './line-actions.ts';
import { LINE_LIMITS } from './line-limits.ts';
import { topicIdSchema } from './postback-action.ts';
import { lineWording } from './wording/line-wording.ts';

const labelLimit = LINE_LIMITS.quickReplyLabel;

export function topicActions(language: Language): readonly messagingApi.PostbackAction[] {
  const { topics } = lineWording(language);
  return topicIdSchema.options
    .map((topic) => postbackAction({ do: 'topic', topic }, topics[topic].label, { labelLimit }))
    .filter((action) => action !== undefined);
}

/** Every language but `except`, each by its own name. */
export function languageActions(except: Language): readonly messagingApi.PostbackAction[] {
  return LANGUAGES.filter((language) => language !== except)
    .map((lang) => postbackAction({ do: 'language', lang }, lineWording(lang).languageName, { labelLimit }))
    .filter((action) => action !== undefined);
}
