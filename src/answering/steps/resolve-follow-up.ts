// Step 4: a tapped choice or a short follow-up is answered from the earlier turn.
import { competenceOn } from '#domain/competence.ts';
import { successorsOn } from '#domain/lineage.ts';
import { foldText } from '#domain/fold-text.ts';
import { isOpen } from '../decide.ts';
import { type Pick } from '../draft.ts';
import { resolveFollowUp } from '../resolve-follow-up.ts';
import { type Step } from '../steps.ts';

export const resolveFollowUpStep: Step = {
  name: 'resolve-follow-up',
  run(draft, { directory }) {
    if (!isOpen(draft)) return draft;
    const earlier = draft.question.earlier;
    const followUp = resolveFollowUp(draft.text, earlier);
    if (followUp === undefined || earlier === undefined) return draft;
    const trace = [...draft.trace, { step: 'resolve-follow-up', note: followUp.kind }];
    if (followUp.kind === 'choice') {
      const { service, question } = followUp.choice;
      const known = service === null ? undefined : directory.findService(service);
      if (known === undefined) return { ...draft, text: question, folded: foldText(question), trace };
      const pick: Pick = { unit: competenceOn(known, draft.askedOn).unit, service: known.id };
      return { ...draft, verdict: { kind: 'answered', picks: [pick] }, trace };
    }
    if (followUp.kind === 'others') {
      if (earlier.choices.length >= 2)
        return { ...draft, verdict: { kind: 'clarification', choices: earlier.choices }, trace };
      return { ...draft, verdict: { kind: 'unanswered', reason: 'no-match' }, trace };
    }
    if (earlier.outside !== null && directory.findOutsideBody(earlier.outside) !== undefined) {
      return { ...draft, verdict: { kind: 'outside', body: earlier.outside, picks: [] }, trace };
    }
    const ofServices = earlier.services.flatMap((id): readonly Pick[] => {
      const service = directory.findService(id);
      return service === undefined ? [] : [{ unit: competenceOn(service, draft.askedOn).unit, service: id }];
    });
    const ofUnits = earlier.units.flatMap((id): readonly Pick[] =>
      successorsOn(directory, id, draft.askedOn).map((unit) => ({ unit, service: null })),
    );
    const picks = ofServices.length > 0 ? ofServices : ofUnits;
    return picks.length === 0 ? draft : { ...draft, verdict: { kind: 'answered', picks }, trace };
  },
};
