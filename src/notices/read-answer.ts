// Reads answers that leave out the duty their question asked about: 「A課のXはどうなるのか」「B課が引き継ぐ」.
import { type Draft } from './draft.ts';
import { spanOf } from './mapped-text.ts';
import { type AskedDuty, type ReadingContext, resolveUnits } from './reading-context.ts';
import { type Sentence, SIGN, groupOf } from './sentence.ts';
import { transferDrafts } from './transfer-drafts.ts';

const ASKED = new RegExp(
  `^(?:(?:問|質問|Q)\\s?[0-9]*[\\s.:、]*)?(?:(${SIGN})(?:の|が[^、。]{1,8}(?:する|している|していた)|で[^、。]{2,8}(?:ている|ていた)))?([^、。はがを\\uE000-\\uEFFF]{2,30}?)(?:は|について|に関しては)`,
);
const ANSWER = new RegExp(
  `^(?:(?:答え?|回答|A)\\s?[0-9]*[\\s.:、]*)?(?:(?:今後|これから|以後|新年度|[0-9]+月)(?:は|から|からは)?、?)?(?:(${SIGN})(?:から|より)、?)?(${SIGN})(?:が|に|へ|で)、?(?:引き?継|受け継|担当し?(?!者)|担い?|受け持|移[しすりる]|所管|行[いう]|移管)[^、。\\uE000-\\uEFFF]{0,10}。?$`,
);
const DENIED = /ません|ない|検討/;

export function findAskedDuty(question: Sentence): AskedDuty | undefined {
  const [, giver, duty] = ASKED.exec(question.code.text) ?? [];
  if (duty === undefined) return undefined;
  const givers = giver === undefined ? [] : groupOf(question, giver);
  const at = question.code.text.indexOf(giver ?? duty);
  return { duty, givers, start: spanOf(question.code, at, at + 1).start };
}

export function readAnswer(sentence: Sentence, context: ReadingContext): readonly Draft[] {
  const { asked } = context;
  const [whole, from, to] = ANSWER.exec(sentence.code.text) ?? [];
  if (asked === undefined || whole === undefined || to === undefined || DENIED.test(whole)) return [];
  const givers = from === undefined ? asked.givers : groupOf(sentence, from);
  const receivers = resolveUnits(groupOf(sentence, to), context);
  if (givers.length === 0 || receivers.some((unit) => givers.some((giver) => giver.name === unit.name)))
    return [];
  const end = whole.replace(/。$/, '').length;
  return transferDrafts(sentence, { start: 0, end, givers, receivers, duty: asked.duty }).map((draft) => ({
    ...draft,
    span: { ...draft.span, start: asked.start },
  }));
}
