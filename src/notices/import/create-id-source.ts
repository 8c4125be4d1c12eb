// Hands out identifiers that no record uses yet: the slug itself, else with a number behind it.

export type TakeId = (slug: string) => string;

export function createIdSource(taken: Iterable<string>): TakeId {
  const used = new Set(taken);
  return (slug) => {
    let id = slug;
    for (let number = 2; used.has(id); number += 1) id = `${slug}-${number}`;
    used.add(id);
    return id;
  };
}
