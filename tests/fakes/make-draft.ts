// A draft as the first steps leave it, and the context of a city whose search finds what the test says.
import { type Draft } from '#answering/draft.ts';
import { createItemIndex } from '#answering/recognize-item.ts';
import { createNameIndex } from '#answering/name-index.ts';
import { createElsewhereIndex } from '#answering/spot-elsewhere.ts';
import { type AnsweringContext } from '#answering/steps.ts';
import { type Directory } from '#domain/directory.ts';
import { type Findings } from '#domain/findings.ts';
import { foldText } from '#domain/fold-text.ts';
import { createFakeClock } from './fake-clock.ts';
import { NO_FINDINGS } from './make-findings.ts';
import { smallCity } from './small-city.ts';

/** A Thursday two months after the fixture city's reorganisation. */
export const TODAY = '2023-06-01';

export function makeDraft(text: string, given: Partial<Draft> = {}): Draft {
  return {
    question: { text },
    text,
    folded: foldText(text),
    language: 'ja',
    askedOn: TODAY,
    day: TODAY,
    shifted: null,
    cityNumbers: [],
    names: [],
    wishes: [],
    verdict: undefined,
    trace: [],
    ...given,
  };
}

export function makeContext(
  given: { readonly directory?: Directory; readonly find?: (text: string) => Findings } = {},
): AnsweringContext {
  const { directory = smallCity(), find = () => NO_FINDINGS } = given;
  return {
    directory,
    findCandidates: (text) => Promise.resolve(find(text)),
    clock: createFakeClock(`${TODAY}T01:00:00Z`),
    calendar: { isHoliday: () => false },
    names: createNameIndex(directory),
    items: createItemIndex(directory.items),
    elsewhere: createElsewhereIndex(directory.outsideBodies, '星見'),
    cityNumbers: new Set(['0999001000', '0999002000']),
  };
}
