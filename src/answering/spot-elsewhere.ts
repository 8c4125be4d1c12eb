// A matter of another municipality: its residents, its bags, its office; not someone moving from or to it.
import { foldText } from '#domain/fold-text.ts';
import { type OutsideBody } from '#domain/outside-body.ts';

export type ElsewhereIndex = {
  find(folded: string): OutsideBody | undefined;
  /** Municipalities the citizen only moves to or from. */
  findOnTheWay(folded: string): readonly string[];
};

/** What follows the name when someone moves to or from there, works there, or compares. */
const MOVING = /^(?:市|町|村)?(?:から|へ|に(?:引|ひ|転|移|行|越|住所を移)|より|まで|のほうから|の方から|と)/u;
const OWN =
  /^(?:市|町|村)?(?:に(?:住|すん|い|家)|在住|の(?![娘息子親父母兄姉弟妹孫嫁婿友人会大病実叔伯祖])|民|役所|役場|では|で|は|$|[。?!])/u;

/** Shorter ones are also words or family names; they count only with 市, 町 or 村. */
const SHORTEST_NAME = 3;

function stemOf(name: string): string {
  const town = name.replace(/(?:役所|役場)$/u, '');
  const stem = town.replace(/[市町村]$/u, '');
  return stem.length >= SHORTEST_NAME ? stem : town;
}

export function createElsewhereIndex(bodies: readonly OutsideBody[], city: string): ElsewhereIndex {
  const names = bodies
    .filter((body) => body.municipality)
    .flatMap((body) =>
      [body.label.ja.replace(/[(（].*$/u, ''), ...body.alsoCalled]
        .map((name) => ({ body, name: stemOf(foldText(name)) }))
        .filter(({ name }) => name.length >= SHORTEST_NAME),
    )
    .sort((a, b) => b.name.length - a.name.length);
  const own = foldText(city);
  return {
    findOnTheWay(folded) {
      const passed = names.flatMap(({ body, name }) => {
        const at = folded.indexOf(name);
        return at >= 0 && MOVING.test(folded.slice(at + name.length).replace(/\s+/g, '')) ? [body.id] : [];
      });
      return [...new Set(passed)];
    },
    find(folded) {
      for (const { body, name } of names) {
        const at = folded.indexOf(name);
        if (at < 0) continue;
        const after = folded.slice(at + name.length);
        const movesIn = MOVING.test(after) || folded.includes(`${own}に`) || folded.includes(`${own}へ`);
        if (!movesIn && OWN.test(after)) return body;
      }
      return undefined;
    },
  };
}
