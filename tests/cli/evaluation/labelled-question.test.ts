// Labelled files are read line by line, or refused with the line.
import { describe, expect, it } from 'vitest';
import { parseLabelledQuestions } from '#cli/evaluation/labelled-question.ts';

describe('parseLabelledQuestions', () => {
  it('fills in what a label leaves out', () => {
    expect(parseLabelledQuestions('{"id":"a","q":"水","kind":"none"}\n\n')).toMatchObject([
      { id: 'a', asOf: '2021-06-01', lang: 'ja', accept: [], tags: [] },
    ]);
  });

  it.each(['{"id":"a","q":"水","kind":"other"}', 'not json'])('names the line of %j', (bad) => {
    expect(() => parseLabelledQuestions(`{"id":"a","q":"水","kind":"none"}\n${bad}`)).toThrow(/line 2/u);
  });
});
