// One wish or several: cuts a message where both sides clearly ask for different things and the whole has a place for both.
import { officeKey } from '#domain/competence.ts';
import { type Directory } from '#domain/directory.ts';
import { type OfficeCandidate } from '#domain/findings.ts';
import { type Draft, type Wish } from './draft.ts';
import { type Cue, splitWishes } from './split-wishes.ts';
import { stripBoilerplate } from './strip-boilerplate.ts';

export type TellingApart = {
  readonly draft: Pick<Draft, 'text' | 'names'>;
  readonly directory: Directory;
  readonly findPart: (text: string) => Promise<Wish>;
};

/** The wishes of a message that holds several; undefined if it is one, such as a story told in two sentences. */
export async function tellWishesApart(
  whole: Wish,
  input: TellingApart,
  depth = 0,
): Promise<readonly Wish[] | undefined> {
  let best: Cut | undefined;
  for (const { parts, cue } of splitWishes(input.draft.text)) {
    if (parts.some((part) => isOnlyNames(part, input.draft))) continue;
    const found = await Promise.all(parts.map(input.findPart));
    const cut = weigh(
      found.map((wish) => asWish(wish, cue, input.directory)),
      cue,
      whole,
      input.directory,
    );
    if (cut !== undefined && cut.strength > (best?.strength ?? 0)) best = cut;
  }
  if (best === undefined) return undefined;
  const isNamed = input.draft.names.length > 0;
  const wishes = isNamed
    ? best.wishes
    : best.wishes.toSorted((a, b) => supportOf(b, whole) - supportOf(a, whole));
  if (depth > 0) return wishes;
  const deeper = await Promise.all(
    wishes.map(
      async (wish) =>
        (await tellWishesApart(
          wish,
          { ...input, draft: { ...input.draft, text: wish.text } },
          depth + 1,
        )) ?? [wish],
    ),
  );
  return distinct(deeper.flat());
}

/** `strength` 0–1: how sure the weaker part is, and how plain the cut. */
type Cut = { readonly wishes: readonly Wish[]; readonly strength: number };

/** Where the citizen says that there are two wishes, each may be this much less sure. */
const SAID_SHARE = 0.65;
/** Of two cuts alike, the plainer one counts. */
const PLAINNESS: Readonly<Record<Cue, number>> = { said: 1, added: 0.95, told: 0.9 };

function weigh(wishes: readonly Wish[], cue: Cue, whole: Wish, { search }: Directory): Cut | undefined {
  const [first, second] = wishes.map(({ offices }) => offices[0]);
  if (first === undefined || second === undefined || first.office === second.office) return undefined;
  if (![first, second].every(({ kind }) => kind === 'service' || kind === 'outside')) return undefined;
  const weaker = Math.min(first.probability, second.probability);
  const strength = weaker * PLAINNESS[cue];
  if (strength < search.splitFrom * (cue === 'told' ? 1 : SAID_SHARE)) return undefined;
  const support = Math.min(...wishes.map((wish) => supportOf(wish, whole)));
  return support < supportNeeded(cue, weaker) ? undefined : { wishes, strength };
}

/** 「水道課が無くなるって本当？」 asks about a name and is no wish of its own. */
function isOnlyNames(part: string, { names }: Pick<Draft, 'names'>): boolean {
  const named = names.filter(({ written }) => part.includes(written));
  const rest = named.reduce((text, { written }) => text.replace(written, ' '), part);
  return named.length > 0 && stripBoilerplate(rest) === '';
}

/** Two parts this sure stand by themselves where the citizen says that there are two. */
const SURE = 0.6;
/** The surer the weaker part, the less the whole message has to speak for it: a quarter at one half, 0.02 at 0.85. */
const TOLD_SUPPORT = 1;

/** What the whole message must say for each part's office: little where the citizen says that there are two. */
function supportNeeded(cue: Cue, weaker: number): number {
  switch (cue) {
    case 'said':
      return weaker >= SURE ? 0 : 0.0003;
    case 'added':
      return weaker >= SURE ? 0.0005 : 0.002;
    case 'told':
      return TOLD_SUPPORT * (1 - weaker) ** 2;
    default:
      return cue satisfies never;
  }
}

/** What the whole message says for the wish's office; a name in it speaks for its own part only. */
function supportOf(wish: Wish, whole: Wish): number {
  const office = wish.offices[0]?.office;
  const found = [...whole.offices, ...whole.findings.offices].filter(
    (candidate) => candidate.office === office,
  );
  return Math.max(0, ...found.map(({ probability }) => probability));
}

/** Offices together this likely are looked at by themselves, though a vague topic may lead. */
const NAMED_FROM: Readonly<Record<Cue, number>> = { said: 0.1, added: 0.1, told: 0.3 };
/** A topic this likely stands for the first of its choices where the citizen says that it is a wish of its own. */
const TOPIC_FROM = 0.6;

/** Half of a message is vaguer than the whole; where it is a wish of its own, the likeliest office is it. */
function asWish(wish: Wish, cue: Cue, directory: Directory): Wish {
  const [first] = wish.offices;
  if (first === undefined || first.kind === 'none') return wish;
  const named = wish.offices.filter(({ kind }) => kind === 'service' || kind === 'outside');
  const sum = named.reduce((total, { probability }) => total + probability, 0);
  if (sum >= NAMED_FROM[cue])
    return {
      ...wish,
      offices: named.map((office) => ({ ...office, probability: office.probability / sum })),
    };
  const isTopic = cue === 'said' && first.kind === 'topic' && first.probability >= TOPIC_FROM;
  const commonest = isTopic ? commonestOf(first, directory) : undefined;
  return commonest === undefined ? wish : { ...wish, offices: [commonest, ...wish.offices] };
}

/** The first choice of a vague topic, which is the most common one. */
function commonestOf(topic: OfficeCandidate, directory: Directory): OfficeCandidate | undefined {
  const [choice] = directory.findTopic(topic.targets[0]?.id ?? '')?.choices ?? [];
  const service = directory.findService(choice?.service ?? '');
  if (service === undefined) return undefined;
  const office = officeKey(directory, service);
  const target = {
    id: service.id,
    kind: 'service',
    office,
    probability: topic.probability,
    fullText: 0,
  } as const;
  return { ...topic, kind: 'service', office, targets: [target] };
}

/** One wish per office, in the order they were found. */
function distinct(wishes: readonly Wish[]): readonly Wish[] {
  const seen = new Set<string>();
  return wishes.filter(({ offices }) => seen.size !== seen.add(offices[0]?.office ?? '').size);
}
