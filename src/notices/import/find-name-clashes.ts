// Names that will mean something else than before: an everyday or former name of one unit becomes another's official one.
import { type Directory } from '#domain/directory.ts';
import { plainName } from './match-known-changes.ts';
import { type PlannedUnit } from './create-unit-register.ts';

export type NameClash = {
  readonly name: string;
  readonly unit: string;
  readonly other: string;
  readonly about: string;
};

export function findNameClashes(
  directory: Directory,
  planned: readonly PlannedUnit[],
  replaced: ReadonlySet<string>,
): readonly NameClash[] {
  return planned
    .filter((unit) => unit.from !== undefined && !unit.isMoved)
    .flatMap((unit) =>
      directory.units.flatMap((other): readonly NameClash[] => {
        if (unit.predecessors.includes(other.id)) return [];
        const name = plainName(unit.label);
        if (plainName(other.prefLabel) === name) {
          const what =
            replaced.has(other.id) || other.until !== undefined
              ? '前は別の組織の名前でした'
              : '今は別の組織の名前です';
          return [
            {
              name: unit.label,
              unit: unit.id,
              other: other.id,
              about: `「${unit.label}」は、${what}(${other.id})。`,
            },
          ];
        }
        if (!other.altLabels.some((label) => plainName(label) === name)) return [];
        return [
          {
            name: unit.label,
            unit: unit.id,
            other: other.id,
            about: `「${unit.label}」は、これまで「${other.prefLabel}」の別名でした。units.yaml の altLabels から外すか決めてください。`,
          },
        ];
      }),
    );
}
