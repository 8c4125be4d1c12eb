// Step 7: what is wished for, once or twice, with the offices that could be in charge.
import { type Wish, type Draft } from '../draft.ts';
import { isOpen } from '../decide.ts';
import { type AnsweringContext, type Step } from '../steps.ts';
import { stripBoilerplate, stripLineage } from '../strip-boilerplate.ts';
import { tellWishesApart } from '../tell-wishes-apart.ts';
import { weighEvidence } from '../weigh-evidence.ts';
import { foldText } from '#domain/fold-text.ts';

export const findWishes: Step = {
  name: 'find-wishes',
  async run(draft, context) {
    if (!isOpen(draft)) return draft;
    const whole = await findWish(withoutNames(draft), draft, context);
    const found = new Map<string, Promise<Wish>>();
    const findPart = (text: string): Promise<Wish> => {
      const known = found.get(text) ?? findWish(text, { ...draft, names: [] }, context, true);
      found.set(text, known);
      return known;
    };
    const parts = await tellWishesApart(whole, { draft, findPart, directory: context.directory });
    const wishes = parts ?? [whole];
    const note = wishes
      .map(({ offices }) =>
        offices
          .slice(0, 4)
          .map((o) => `${o.targets[0]?.id ?? o.office} ${o.probability.toFixed(2)}`)
          .join(', '),
      )
      .join(' ／ ');
    return { ...draft, wishes, trace: [...draft.trace, { step: 'find-wishes', note }] };
  },
};

/** Names that only say who was in charge; a place such as a plant or a hospital is part of the matter. */
const OFFICE_NAME = /(?:課|係|室|部|監|か|がかり|しつ)$/u;

/** Less than this beside a name (「〜ってまだある？」) is about the name itself. */
const SHORTEST_MATTER = 10;

/** The text without the names of offices: a name says who was in charge, not what the matter is. */
function withoutNames(draft: Draft): string {
  const offices = draft.names.filter((hit) => hit.end > hit.start && OFFICE_NAME.test(hit.written));
  if (offices.length === 0) return draft.text;
  const rest = offices.reduceRight(
    (text, hit) => `${text.slice(0, hit.start)} ${text.slice(hit.end)}`,
    draft.folded,
  );
  const matter = stripLineage(rest).trim();
  const isScrap = matter.length < SHORTEST_MATTER && stripBoilerplate(matter) === '';
  return isScrap ? draft.text : matter;
}

async function findWish(
  text: string,
  draft: Draft,
  context: AnsweringContext,
  isPart = false,
): Promise<Wish> {
  const findings = await context.findCandidates(text, { isPart });
  const folded = foldText(text);
  const itemService = context.items.find(folded)?.service;
  const onTheWay = context.elsewhere.findOnTheWay(folded);
  const offices = weighEvidence(
    findings.offices,
    { names: draft.names, itemService, day: draft.day, onTheWay },
    context,
  );
  return { text, offices, findings };
}
