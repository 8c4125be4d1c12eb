// .env.example lists exactly what the product reads, with the defaults it has.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { environmentSchema, parseConfig } from '#config.ts';

const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const example = Object.fromEntries(
  lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);

it('.env.example has the variables of the schema, in their order', () => {
  expect(lines.map((line) => line.slice(0, line.indexOf('=')))).toEqual(Object.keys(environmentSchema.shape));
});

it('.env.example changes nothing: its values are the defaults', () => {
  expect(parseConfig(example)).toEqual(parseConfig({}));
});

it('.env.example shows every default there is', () => {
  const defaults = Object.entries(environmentSchema.parse({})).filter(
    ([, value]) => value !== undefined && String(value) !== '' && value !== false,
  );
  expect(defaults.filter(([key]) => example[key] === '')).toEqual([]);
});
