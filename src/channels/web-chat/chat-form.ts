// What the plain page's form may send: one of a question, a choice, feedback, or another language.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { languageSchema } from '#domain/language.ts';
import { type InboundActivity } from './inbound-activity.ts';

const language = languageSchema.optional().catch(undefined);

export const chatFormSchema = z.object({
  token: z.string().catch(''),
  form: z.string().max(100).catch(''),
  page: language,
  chosen: language,
  lang: language,
  question: z.string().catch(''),
  choice: z.string().optional().catch(undefined),
  feedback: z.string().optional().catch(undefined),
});
export type ChatForm = z.infer<typeof chatFormSchema>;

/** The activity a client with JavaScript would have posted; undefined for a mere change of language. */
export function toActivity(form: ChatForm): InboundActivity | undefined {
  const channelData = {
    ...(form.form === '' ? {} : { clientActivityID: idOf(form) }),
    ...(form.chosen === undefined ? {} : { language: form.chosen }),
  };
  if (form.lang !== undefined) return undefined;
  if (form.feedback !== undefined) {
    const [feedback = '', ...unit] = form.feedback.split(':');
    return {
      type: 'event',
      name: 'feedback',
      value: { feedback, unit: unit.join(':') || null },
      channelData,
    };
  }
  return { type: 'message', text: form.choice ?? form.question, channelData };
}

/** The same form with the same words is a reload; with other words it is another question. */
function idOf({ form, question, choice, feedback }: ChatForm): string {
  return createHash('sha256')
    .update(JSON.stringify([form, question, choice, feedback]))
    .digest('base64url');
}
