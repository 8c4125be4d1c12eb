// Step 3: life in danger comes first, whatever else the message holds.
import { EMERGENCY, isOpen } from '../decide.ts';
import { type Draft } from '../draft.ts';
import { matchEmergency } from '../match-emergency.ts';
import { splitWishes } from '../split-wishes.ts';
import { type AnsweringContext, type Step } from '../steps.ts';

export const spotEmergency: Step = {
  name: 'spot-emergency',
  async run(draft, context) {
    if (!isOpen(draft)) return draft;
    const match = matchEmergency(draft.text, context.directory.emergencies);
    if (match === null) return draft;
    // If the search fails, the rule stands.
    const isCalm = !match.always && (await isOrdinaryMatter(draft, context).catch(() => false));
    const note = `${match.id}: ${match.evidence.join(' + ')}${isCalm ? ' (an ordinary matter)' : ''}`;
    return {
      ...draft,
      verdict: isCalm ? undefined : { kind: 'emergency', match },
      trace: [...draft.trace, { step: 'spot-emergency', note }],
    };
  },
};

const SENTENCE_END = /[。.!?！？\n]+/u;

/**
 * A rule's word can stand in another matter: a lock after three wrong numbers, a smell from a manhole. The rule is
 * overruled only where the models see that matter and hear a cry for help in no part of the message.
 */
async function isOrdinaryMatter(
  { text }: Draft,
  { directory, findCandidates }: AnsweringContext,
): Promise<boolean> {
  const { calmBelow, calmFrom } = directory.search;
  const hasLearned = directory.nonQuestions.some(({ id }) => `none:${id}` === EMERGENCY);
  if (!hasLearned) return false;
  const whole = await findCandidates(text);
  const [first] = whole.offices;
  if (first === undefined || first.probability < calmFrom) return false;
  if (first.kind !== 'service' && first.kind !== 'outside') return false;
  const parts = [...text.split(SENTENCE_END), ...splitWishes(text).flatMap((split) => split.parts)];
  const heard = await Promise.all(parts.map((part) => findCandidates(part, { isPart: true })));
  return [whole, ...heard].every(({ offices }) =>
    offices.every(({ office, probability }) => office !== EMERGENCY || probability < calmBelow),
  );
}
