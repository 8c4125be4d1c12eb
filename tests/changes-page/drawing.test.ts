// Pictures can be read without colour and without eyes.
import { describe, expect, it } from 'vitest';
import { chartDrawing } from '#changes-page/chart-drawing.ts';
import { createDraw } from '#changes-page/drawing.ts';
import { flowDrawing } from '#changes-page/flow-drawing.ts';
import { smallCity } from '../fakes/small-city.ts';
import { makeUnit } from '../fakes/make-records.ts';

const city = smallCity();
const draw = await createDraw();

describe('The flow picture', () => {
  const svg = draw(flowDrawing(city, city.changes, '変更'));

  it('tells old, new and ongoing units apart by line, not by colour', () => {
    expect(svg).toContain('stroke-dasharray');
    const colours = new Set([...svg.matchAll(/(?:fill|stroke)="([^"]+)"/gu)].map(([, colour]) => colour));
    expect([...colours].sort()).toEqual(['black', 'none', 'white']);
  });

  it('says in its description what it shows', () => {
    expect(svg).toContain('2023-04-01 分割: 「清掃課」が「ごみ減量課」と「処理施設課」に分かれます。');
  });

  it('names fonts that have Japanese letters, and holds no internal names', () => {
    expect(svg).toContain("'Noto Sans JP', 'Hiragino Sans'");
    expect(svg.match(/<title/gu)).toHaveLength(1);
    expect(svg).not.toContain('<!--');
  });

  it('keeps names from the knowledge as text', () => {
    const hostile = smallCity({
      units: [...city.units, makeUnit({ id: 'bad', prefLabel: '<script>"課' })],
      changes: city.changes.map((change) => ({ ...change, resulting: ['bad'] })),
    });
    expect(draw(flowDrawing(hostile, hostile.changes, '<b>'))).not.toMatch(/<script|<b>/u);
  });
});

describe('The organisation chart', () => {
  const about = ['seiso-ka', 'gomi-genryo', 'shori-shisetsu'];

  it('shows the units that exist on the day, below their bodies', () => {
    const before = draw(chartDrawing(city, { about, day: '2023-03-31', title: '前' }));
    const after = draw(chartDrawing(city, { about, day: '2023-04-01', title: '後' }));
    expect(before).toContain('環境部の下に、清掃課');
    expect(after).toContain('環境部の下に、ごみ減量課、処理施設課');
  });
});
