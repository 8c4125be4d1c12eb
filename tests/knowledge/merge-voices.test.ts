// Sentences collected from groups of people join the records they belong to.
import { describe, expect, it } from 'vitest';
import { voicesFileSchema } from '#knowledge/file-schemas.ts';
import { mergeVoices } from '#knowledge/merge-voices.ts';
import { makeService } from '../fakes/make-records.ts';

const records = {
  services: [makeService({ id: 'bill', phrases: { ja: ['高い'] } })],
  outsideBodies: [],
  topics: [],
  nonQuestions: [],
};
const voice = (name: string, phrases: object) =>
  voicesFileSchema.parse({ voice: name, about: 'テスト', phrases });

describe('mergeVoices', () => {
  it('adds the sentences of every voice once', () => {
    const merged = mergeVoices(records, [
      voice('young', { bill: { ja: ['高すぎ', '高い'] } }),
      voice('senior', { bill: { ja: ['高うございます'] } }),
    ]);
    expect(merged.records.services[0]?.phrases.ja).toEqual(['高い', '高すぎ', '高うございます']);
    expect(merged.problems).toEqual([]);
  });

  it('leaves the records it was given alone', () => {
    mergeVoices(records, [voice('young', { bill: { ja: ['高すぎ'] } })]);
    expect(records.services[0]?.phrases.ja).toEqual(['高い']);
  });

  it('tells of sentences that belong to no record', () => {
    const { problems } = mergeVoices(records, [voice('young', { bills: { ja: ['高すぎ'] } })]);
    expect(problems).toMatchObject([
      { severity: 'error', file: 'phrases/young.yaml', where: 'phrases.bills' },
    ]);
  });
});
