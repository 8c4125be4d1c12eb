// Step 2: personal data leaves the text before anything else sees it; the city's own numbers stay.
import { foldText } from '#domain/fold-text.ts';
import { maskPersonalData } from '../mask-personal-data.ts';
import { type Step } from '../steps.ts';

const REST = /[\p{L}]{2,}/u;

export const maskPersonalDataStep: Step = {
  name: 'mask-personal-data',
  run(draft, context) {
    const masked = maskPersonalData(draft.text, context.cityNumbers);
    const next = {
      ...draft,
      text: masked.text,
      folded: foldText(masked.text),
      cityNumbers: masked.cityNumbers,
    };
    if (masked.kinds.length === 0) return next;
    const rest = masked.text.replace(/\[[^\]]*\]/g, '');
    const verdict =
      draft.verdict ??
      (REST.test(rest) ? undefined : ({ kind: 'unanswered', reason: 'personal-data' } as const));
    return {
      ...next,
      verdict,
      trace: [...draft.trace, { step: 'mask-personal-data', note: `masked: ${masked.kinds.join(', ')}` }],
    };
  },
};
