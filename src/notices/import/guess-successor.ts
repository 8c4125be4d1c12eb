// Which of several units probably takes a service, by what the notice says each of them does; a guess, never a fact.
import { type PublicService } from '#domain/public-service.ts';

export type NamedCandidate = { readonly id: string; readonly name: string };

/** Characters of text after a unit's name that still tell about it. */
const REACH = 90;
const SHORTEST_WORD = 2;

/** Undefined unless one candidate shares more of the service's words than every other. */
export function guessSuccessor(
  service: Pick<PublicService, 'label' | 'keywords'>,
  candidates: readonly NamedCandidate[],
  text: string,
): string | undefined {
  const words = [...service.keywords, ...service.label.ja.split(/[・、。のをはがで\s]/u)].filter(
    (word) => word.length >= SHORTEST_WORD,
  );
  const scored = candidates
    .map(({ id, name }) => {
      const told = passagesAfter(
        text,
        name,
        candidates.map((other) => other.name),
      );
      return { id, score: words.filter((word) => told.includes(word)).length };
    })
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = scored;
  return best === undefined || best.score === 0 || best.score === second?.score ? undefined : best.id;
}

/** What follows each mention of the unit, up to the next candidate's name or the end of the sentence. */
function passagesAfter(text: string, name: string, names: readonly string[]): string {
  let told = '';
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const rest = text.slice(at + name.length, at + name.length + REACH);
    const stops = ['。', ...names].map((stop) => rest.indexOf(stop)).filter((stop) => stop >= 0);
    told += `${rest.slice(0, Math.min(rest.length, ...stops))}\n`;
  }
  return told.replaceAll(/\s(?=\S)/gu, '');
}
