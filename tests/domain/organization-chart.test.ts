// The chart of a day shows the units asked for with what stands above and below them then.
import { describe, expect, it } from 'vitest';
import { chartOn, type ChartNode } from '#domain/organization-chart.ts';
import { smallCity } from '../fakes/small-city.ts';

const city = smallCity();
const draw = ({ unit, parts }: ChartNode): string =>
  parts.length === 0 ? unit.id : `${unit.id}(${parts.map(draw).join(' ')})`;
const chart = (day: string, ...about: string[]) => chartOn(city, about, day).map(draw);

describe('chartOn', () => {
  it('shows a unit below its department, without the siblings', () => {
    expect(chart('2023-04-01', 'ryokin-ka')).toEqual(['suido-kyoku(ryokin-ka)']);
  });

  it('shows what stands below a department, as it was on the day', () => {
    expect(chart('2023-03-31', 'kankyo-bu')).toEqual(['kankyo-bu(seiso-ka)']);
    expect(chart('2023-04-01', 'kankyo-bu')).toEqual(['kankyo-bu(gomi-genryo shori-shisetsu)']);
  });

  it('shows the department of a unit that is yet to come', () => {
    expect(chart('2023-03-31', 'ryokin-ka')).toEqual(['suido-kyoku']);
  });

  it('shows nothing of a unit nobody knows', () => {
    expect(chart('2023-04-01', 'no-such-unit')).toEqual([]);
  });
});
