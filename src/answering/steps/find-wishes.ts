// Step 7: what is wished for, once or twice, with the offices that could be in charge.
import { type Wish, type Draft } from '../draft.ts';
import { isOpen } from '../decide.ts';
import { type Cue, splitWishes } from '../split-wishes.ts';
import { type AnsweringContext, type Step } from '../steps.ts';
import { stripBoilerplate, stripLineage } from '../strip-boilerplate.ts';
import { weighEvidence } from '../weigh-evidence.ts';
import { foldText } from '#domain/fold-text.ts';

export const findWishes: Step = {
  name: 'find-wishes',
  async run(draft, context) {
    if (!isOpen(draft)) return draft;
    const whole = await findWish(withoutNames(draft), draft, context);
    const parts = await findParts(draft, whole, context);
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

/** Support in the whole message that each part's office needs: little where the citizen says so, more where not. */
function supportNeeded(cue: Cue, weakerPart: number): number {
  switch (cue) {
    case 'said':
      return 0.0003;
    case 'added':
      return 0.002;
    case 'told':
      return TOLD_SUPPORT * (1 - weakerPart) ** 2;
    default:
      return cue satisfies never;
  }
}

/** The surer the weaker part, the less the whole message has to speak for it: 0.125 at one half, 0.01 at 0.85. */
const TOLD_SUPPORT = 0.5;

/**
 * Two wishes only if both parts clearly ask for different things and the whole message has a place for both:
 * a story told in two sentences stays one wish.
 */
async function findParts(
  draft: Draft,
  whole: Wish,
  context: AnsweringContext,
  depth = 0,
): Promise<readonly Wish[] | undefined> {
  const { splitFrom } = context.directory.search;
  let best: { readonly wishes: readonly Wish[]; readonly strength: number } | undefined;
  for (const { parts, cue } of splitWishes(draft.text)) {
    const found = await Promise.all(
      parts.map((part) => findWish(part, { ...draft, names: [] }, context, true)),
    );
    const wishes = found.map((wish) => withoutVagueness(wish, NAMED_FROM[cue]));
    const [first, second] = wishes.map((wish) => wish.offices[0]);
    if (first === undefined || second === undefined || first.office === second.office) continue;
    if (![first, second].every((top) => top.kind === 'service' || top.kind === 'outside')) continue;
    const support = (wish: Wish): number => supportIn(whole, wish.offices[0]?.office);
    const isSupported =
      Math.min(...wishes.map(support)) >= supportNeeded(cue, Math.min(first.probability, second.probability));
    const strength = Math.min(first.probability, second.probability) * PLAINNESS[cue];
    const needed = splitFrom * (cue === 'told' ? 1 : SAID_SHARE);
    if (strength < needed || !isSupported || strength <= (best?.strength ?? 0)) continue;
    const isNamed = draft.names.length > 0;
    best = { wishes: isNamed ? wishes : wishes.toSorted((a, b) => support(b) - support(a)), strength };
  }
  if (best === undefined || depth > 0) return best?.wishes;
  const deeper = await Promise.all(
    best.wishes.map(
      async (wish) => (await findParts({ ...draft, text: wish.text }, wish, context, depth + 1)) ?? [wish],
    ),
  );
  return distinct(deeper.flat());
}

/** Where the citizen says that there are two wishes, each may be this much less sure. */
const SAID_SHARE = 0.65;
/** Of two cuts alike, the plainer one counts. */
const PLAINNESS: Readonly<Record<Cue, number>> = { said: 1, added: 0.95, told: 0.9 };

/** What the whole message says for an office; a name in it speaks for its own part only. */
function supportIn({ offices, findings }: Wish, office: string | undefined): number {
  const found = [...offices, ...findings.offices].filter((candidate) => candidate.office === office);
  return Math.max(0, ...found.map(({ probability }) => probability));
}

/** Offices together this likely are looked at by themselves, though a vague topic may lead. */
const NAMED_FROM: Readonly<Record<Cue, number>> = { said: 0.1, added: 0.1, told: 0.3 };

/** Half of a message is vaguer than the whole; where it is a wish of its own, the likeliest office is it. */
function withoutVagueness(wish: Wish, namedFrom: number): Wish {
  const named = wish.offices.filter(({ kind }) => kind === 'service' || kind === 'outside');
  const sum = named.reduce((total, { probability }) => total + probability, 0);
  if (wish.offices[0]?.kind === 'none' || sum < namedFrom) return wish;
  return { ...wish, offices: named.map((office) => ({ ...office, probability: office.probability / sum })) };
}

/** One wish per office, in the order they were written. */
function distinct(wishes: readonly Wish[]): readonly Wish[] {
  const seen = new Set<string>();
  return wishes.filter(({ offices }) => seen.size !== seen.add(offices[0]?.office ?? '').size);
}
