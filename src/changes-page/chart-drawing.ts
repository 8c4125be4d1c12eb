// The organisation chart around one day's changes, on a given day, as a picture.
import { type Directory } from '#domain/directory.ts';
import { addDays, type IsoDate } from '#domain/iso-date.ts';
import { chartOn, type ChartNode } from '#domain/organization-chart.ts';
import { boxHeight, boxWidth, type Drawing, FONT_SIZE } from './drawing.ts';

export const CHART_LEGEND = '破線の枠はこの日を最後に終わる組織、二重の枠はこの日にできた組織です。';

export function chartDrawing(
  directory: Directory,
  { about, day, title }: { readonly about: readonly string[]; readonly day: IsoDate; readonly title: string },
): Drawing {
  const trees = chartOn(directory, about, day);
  const all = trees.flatMap(flatten);
  return {
    title,
    description: `${trees.map(toWords).join(' ')} ${CHART_LEGEND}`,
    graph: {
      graphAttributes: {
        rankdir: 'LR',
        bgcolor: 'white',
        ranksep: 0.5,
        nodesep: 0.15,
        pad: 0.2,
        splines: 'ortho',
      },
      nodeAttributes: { shape: 'box', fixedsize: true, fontsize: FONT_SIZE, fontname: 'sans-serif' },
      edgeAttributes: { arrowhead: 'none' },
      nodes: [
        { name: 'city', attributes: box([directory.city.name.ja], 'solid', 1) },
        ...all.map(({ unit }) => ({
          name: unit.id,
          attributes: box(
            [unit.prefLabel],
            endsOn(unit.until, day) ? 'dashed' : 'solid',
            unit.from === day ? 2 : 1,
          ),
        })),
      ],
      edges: [
        ...trees.map(({ unit }) => ({ tail: 'city', head: unit.id })),
        ...all.flatMap(({ unit, parts }) => parts.map((part) => ({ tail: unit.id, head: part.unit.id }))),
      ],
    },
  };
}

function endsOn(until: IsoDate | undefined, day: IsoDate): boolean {
  return until !== undefined && until < addDays(day, 1);
}

function box(lines: readonly string[], style: string, peripheries: number) {
  return { label: lines.join('\n'), width: boxWidth(lines), height: boxHeight(lines), style, peripheries };
}

function flatten(node: ChartNode): readonly ChartNode[] {
  return [node, ...node.parts.flatMap(flatten)];
}

function toWords({ unit, parts }: ChartNode): string {
  return parts.length === 0
    ? `${unit.prefLabel}。`
    : `${unit.prefLabel}の下に、${parts.map((part) => part.unit.prefLabel).join('、')}。`;
}
