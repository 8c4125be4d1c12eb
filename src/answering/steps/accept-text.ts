// Step 1: refuses what can't be a question (empty, too long, only symbols) and settles the language.
import { graphemeCount } from '#domain/graphemes.ts';
import { MAX_QUESTION_GRAPHEMES } from '#domain/question.ts';
import { foldText, normalizeText } from '#domain/fold-text.ts';
import { detectLanguage } from '../detect-language.ts';
import { type Step } from '../steps.ts';

const READABLE = /[\p{L}\p{N}]/u;
const THUMBS = /^[\s👍🙏❤♥😊🙇💕✨🎉👌🙆\u{1F3FB}-\u{1F3FF}️]+$/u;

export const acceptText: Step = {
  name: 'accept',
  run(draft) {
    const text = normalizeText(draft.question.text);
    const language = draft.question.lang ?? detectLanguage(text);
    const accepted = { ...draft, text, folded: foldText(text), language };
    if (text === '') return { ...accepted, verdict: { kind: 'unanswered', reason: 'empty' } };
    if (graphemeCount(text) > MAX_QUESTION_GRAPHEMES) {
      return { ...accepted, text: '', folded: '', verdict: { kind: 'unanswered', reason: 'too-long' } };
    }
    if (!READABLE.test(text)) {
      const reason = THUMBS.test(text) ? 'thanks' : 'nonsense';
      return { ...accepted, verdict: { kind: 'unanswered', reason } };
    }
    return accepted;
  },
};
