// What an activity from a citizen means, whichever client sent it.
import { z } from 'zod';
import { languageSchema, type Language } from '#domain/language.ts';

const feedbackSchema = z.object({
  feedback: z.enum(['helpful', 'wrong-office']),
  unit: z.string().max(100).nullish(),
});

/** `data` of a card's button and `value` of our widget's event. */
export type FeedbackValue = z.infer<typeof feedbackSchema>;

const chosenLanguageSchema = z.object({ language: languageSchema });

export type ReadActivity =
  | { readonly kind: 'question'; readonly text: string; readonly chosen: Language | undefined }
  | {
      readonly kind: 'feedback';
      readonly helpful: boolean;
      readonly unit: string | null;
      readonly chosen: Language | undefined;
    }
  | { readonly kind: 'language'; readonly chosen: Language }
  | { readonly kind: 'nothing' };

/** The fields used here, as Bot Framework's own type leaves them: `value` and `channelData` can be anything. */
type ReadableActivity = {
  readonly type?: string;
  readonly text?: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly channelData?: unknown;
};

/** A language counts as chosen only where a citizen picked it; a client's locale is no choice. */
export function readActivity(activity: ReadableActivity): ReadActivity {
  const language = chosenLanguageSchema.safeParse(activity.channelData);
  const chosen = language.success ? language.data.language : undefined;
  const feedback = feedbackSchema.safeParse(activity.value);
  const isFeedbackEvent = activity.type === 'event' && activity.name === 'feedback';
  const isCardButton = activity.type === 'message' && (activity.text ?? '') === '';
  if (feedback.success && (isFeedbackEvent || isCardButton)) {
    const { feedback: opinion, unit } = feedback.data;
    return { kind: 'feedback', helpful: opinion === 'helpful', unit: unit ?? null, chosen };
  }
  if (activity.type === 'message') return { kind: 'question', text: activity.text ?? '', chosen };
  if (activity.type === 'event' && activity.name === 'language' && chosen !== undefined)
    return { kind: 'language', chosen };
  return { kind: 'nothing' };
}
