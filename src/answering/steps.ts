// The contract of a step, and of what the steps need from outside.
import { type Directory } from '#domain/directory.ts';
import { type Findings } from '#domain/findings.ts';
import { type HolidayCalendar } from '#domain/opening-hours.ts';
import { type Clock } from '#domain/ports.ts';
import { type Draft } from './draft.ts';
import { type ElsewhereIndex } from './spot-elsewhere.ts';
import { type ItemIndex } from './recognize-item.ts';
import { type NameIndex } from './name-index.ts';

export type AnsweringPorts = {
  readonly directory: Directory;
  /** `isPart`: a piece of a message that is already searched as a whole. */
  readonly findCandidates: (text: string, options?: { readonly isPart?: boolean }) => Promise<Findings>;
  readonly clock: Clock;
  readonly calendar: HolidayCalendar;
};

/** Ports plus the look-up tables made from the directory once. */
export type AnsweringContext = AnsweringPorts & {
  readonly names: NameIndex;
  readonly items: ItemIndex;
  readonly elsewhere: ElsewhereIndex;
  readonly cityNumbers: ReadonlySet<string>;
};

/** Returns the draft, richer by what the step found; a draft with a verdict skips the steps that look for one. */
export type Step = {
  readonly name: string;
  readonly run: (draft: Draft, context: AnsweringContext) => Draft | Promise<Draft>;
};
