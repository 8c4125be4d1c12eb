// What each kind of labelled question is called in Japanese, in reports as text and as a page.
import { type LabelledQuestion } from './labelled-question.ts';

export const QUESTION_KIND_NAMES: Readonly<Record<LabelledQuestion['kind'], string>> = {
  refer: '一つの課',
  multi: '二つの用件',
  clarify: 'あいまい',
  outside: '市の外',
  emergency: '緊急',
  none: '案内なし',
};
