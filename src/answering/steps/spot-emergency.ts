// Step 3: life in danger comes first, whatever else the message holds.
import { matchEmergency } from '../match-emergency.ts';
import { isOpen } from '../decide.ts';
import { type Step } from '../steps.ts';

export const spotEmergency: Step = {
  name: 'spot-emergency',
  run(draft, { directory }) {
    if (!isOpen(draft)) return draft;
    const match = matchEmergency(draft.text, directory.emergencies);
    if (match === null) return draft;
    const note = `${match.id}: ${match.evidence.join(' + ')}`;
    return {
      ...draft,
      verdict: { kind: 'emergency', match },
      trace: [...draft.trace, { step: 'spot-emergency', note }],
    };
  },
};
