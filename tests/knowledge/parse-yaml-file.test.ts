// An editor is told in Japanese what is wrong with a file, where, and how to mend it.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseYamlFile } from '#knowledge/parse-yaml-file.ts';

const schema = z.strictObject({ name: z.string(), from: z.iso.date().optional() });
const problemIn = (text: string) => parseYamlFile('city.yaml', text, schema).problems[0];
const JAPANESE = /[ぁ-ん]/u;

describe('parseYamlFile', () => {
  it('gives the data of a file that is right', () => {
    expect(parseYamlFile('city.yaml', 'name: 星見市\nfrom: 2021-04-01', schema)).toEqual({
      data: { name: '星見市', from: '2021-04-01' },
      problems: [],
    });
  });

  it.each([
    ['broken YAML', 'name: "星見市\nfrom: 2021-04-01', 'YAMLとして読めること'],
    ['a key written twice', 'name: 星見市\nname: 月影市', 'YAMLとして読めること'],
    ['a day that does not exist', 'name: 星見市\nfrom: 2021-02-30', '項目の形'],
    ['a misspelt field', 'name: 星見市\nform: 2021-04-01', '項目の形'],
    ['a missing field', 'from: 2021-04-01', '項目の形'],
  ])('tells of %s', (_, text, rule) => {
    const { data, problems } = parseYamlFile('city.yaml', text, schema);
    expect(data).toBeUndefined();
    expect(problems[0]).toMatchObject({ severity: 'error', file: 'city.yaml', rule });
    expect(problems[0]?.message).toMatch(JAPANESE);
    expect(problems[0]?.fix).toMatch(JAPANESE);
  });

  it('names the line', () => {
    expect(problemIn('name: 星見市\nfrom: 2021-02-30')?.where).toContain('2行目');
    expect(problemIn('# note\nname: 星見市\n  bad: [')?.where).toMatch(/[23]行目/u);
  });

  it('names the field that is unknown', () => {
    expect(problemIn('name: 星見市\nform: 2021-04-01')?.fix).toContain('form');
  });

  it('does not unfold aliases, which could grow without bound', () => {
    const bomb = 'a: &a [x, x]\nb: [*a, *a]';
    expect(() => parseYamlFile('city.yaml', bomb, z.unknown())).toThrow(/alias/i);
  });

  it('refuses a file of an absurd size', () => {
    expect(problemIn(`name: ${'水'.repeat(5_000_001)}`)?.rule).toBe('ファイルの大きさ');
  });
});
