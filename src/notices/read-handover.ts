// Reads duties told in two halves: 「Xは、今までA課で行っていましたが、これからはB課が担当します」.
import { type Draft } from './draft.ts';
import { type ReadingContext, resolveUnits } from './reading-context.ts';
import { type Sentence, SIGN, groupOf } from './sentence.ts';
import { transferDrafts } from './transfer-drafts.ts';

const HANDOVER = new RegExp(
  `^(?:また|なお|さらに)?、?([^、。\\uE000-\\uEFFF]{2,30}?)(?:については|に関しては|は|を)、?(?:これまで|今まで|従来|現在)?は?、?` +
    `(${SIGN})(?:で|が|において)、?[^、。\\uE000-\\uEFFF]{1,16}(?:た|ます|です)(?:が|けれども?)、?` +
    `(?:[^、。\\uE000-\\uEFFF]{1,14}、?)?(${SIGN})(?:で|が|に|へ|の)(?!なくな)`,
);

export function readHandover(sentence: Sentence, context: ReadingContext): readonly Draft[] {
  const found = HANDOVER.exec(sentence.code.text);
  const [, duty, from, to] = found ?? [];
  if (found === null || duty === undefined || from === undefined || to === undefined) return [];
  return transferDrafts(sentence, {
    start: found.index,
    end: found[0].length,
    givers: resolveUnits(groupOf(sentence, from), context),
    receivers: resolveUnits(groupOf(sentence, to), context),
    duty,
  });
}
