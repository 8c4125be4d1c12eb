// The picture of what became of units: old ones on the left, new ones on the right, told apart by shape and line.
import { type ChangeEvent } from '#domain/change-event.ts';
import { CHANGE_KIND_NAMES } from '#domain/change-kind-names.ts';
import { type Directory } from '#domain/directory.ts';
import { describeChange, nameOf } from './describe-change.ts';
import { boxHeight, boxWidth, type Drawing, FONT_SIZE } from './drawing.ts';

export const FLOW_LEGEND =
  '破線の枠は終わった組織、二重の枠は新しい組織、実線の枠は続く組織。点線の矢印は仕事や人の移動です。';

export function flowDrawing(directory: Directory, changes: readonly ChangeEvent[], title: string): Drawing {
  const units = [
    ...new Set(
      changes.flatMap((change) => [...change.original, ...change.gatheredFrom, ...change.resulting]),
    ),
  ];
  const ended = new Set(changes.map(({ effective }) => effective));
  const nodes = units.map((id) => {
    const unit = directory.findUnit(id);
    const isOld = unit?.until !== undefined && changes.some((change) => isLeaving(change, id));
    const isNew = unit?.from !== undefined && ended.has(unit.from);
    const lines = [
      nameOf(directory, id),
      ...(isOld ? [`${unit.until ?? ''}まで`] : isNew ? [`${unit.from}から`] : []),
    ];
    return {
      name: id,
      attributes: {
        label: lines.join('\n'),
        width: boxWidth(lines),
        height: boxHeight(lines),
        style: isOld ? 'dashed' : 'solid',
        peripheries: isNew ? 2 : 1,
      },
    };
  });
  const ends = changes.filter(({ kind }) => kind === 'abolish');
  const edges = changes.flatMap((change) => {
    const label = CHANGE_KIND_NAMES[change.kind];
    const isLoose = change.kind === 'transferDuty' || change.gatheredFrom.length > 0;
    const tails = [...change.original, ...change.gatheredFrom];
    const heads = change.kind === 'abolish' ? [endOf(change)] : change.resulting;
    return tails.flatMap((tail) =>
      heads
        .filter((head) => head !== tail)
        .map((head) => ({
          tail,
          head,
          attributes: {
            label: ` ${label} `,
            style: isLoose ? 'dotted' : 'solid',
            penwidth: isLoose ? 1.5 : 1,
          },
        })),
    );
  });
  return {
    title,
    description: `${changes.map((change) => `${change.effective} ${CHANGE_KIND_NAMES[change.kind]}: ${describeChange(directory, change)}。`).join('')}${FLOW_LEGEND}`,
    graph: {
      graphAttributes: { rankdir: 'LR', bgcolor: 'white', ranksep: 1.2, nodesep: 0.25, pad: 0.2 },
      nodeAttributes: { shape: 'box', fixedsize: true, fontsize: FONT_SIZE, fontname: 'sans-serif' },
      edgeAttributes: { fontsize: 12, fontname: 'sans-serif' },
      nodes: [
        ...nodes,
        ...ends.map((change) => ({
          name: endOf(change),
          attributes: { label: '廃止', shape: 'ellipse', width: 0.9, height: 0.5 },
        })),
      ],
      edges,
    },
  };
}

function isLeaving(change: ChangeEvent, unit: string): boolean {
  return change.original.includes(unit) || change.gatheredFrom.includes(unit);
}

function endOf({ id }: ChangeEvent): string {
  return `end of ${id}`;
}
