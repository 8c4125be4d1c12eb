// Finds files that import each other in a circle; type-only imports vanish at run time and don't count.
import { type Import } from './read-imports.ts';

/** Each circle once, as `a.ts -> b.ts -> a.ts`. */
export function findImportCycles(imports: readonly Import[]): readonly string[] {
  const edges = Map.groupBy(
    imports.filter(({ isTypeOnly }) => !isTypeOnly),
    ({ file }) => file,
  );
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) {
      cycles.push([...trail.slice(at), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const { target } of edges.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  return cycles;
}
