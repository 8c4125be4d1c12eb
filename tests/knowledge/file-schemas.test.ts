// Each knowledge file has one shape; an unknown field is an error, because it would be silently unread.
import { describe, expect, it } from 'vitest';
import {
  itemsFileSchema,
  outsideBodiesFileSchema,
  sourcesFileSchema,
  topicsFileSchema,
  unitsFileSchema,
  voicesFileSchema,
} from '#knowledge/file-schemas.ts';

describe('The file schemas', () => {
  it.each([
    ['sources.yaml', sourcesFileSchema, { sources: [] }],
    ['outside-bodies.yaml', outsideBodiesFileSchema, { bodies: [] }],
    ['topics.yaml', topicsFileSchema, { topics: [] }],
    ['items.yaml', itemsFileSchema, { items: [] }],
    ['phrases/young.yaml', voicesFileSchema, { voice: 'young', about: '若い人', phrases: {} }],
  ])('take %s, and refuse a field they do not know', (_, schema, content) => {
    expect(schema.safeParse(content).success).toBe(true);
    expect(schema.safeParse({ ...content, note: '?' }).success).toBe(false);
  });

  it('refuse a city without units', () => {
    expect(unitsFileSchema.safeParse({ sites: [], units: [] }).success).toBe(false);
  });
});
