// A piece of a sentence on its way to signs: plain text, or units with the stretch they are written in.
import { type MappedText } from './mapped-text.ts';
import { type UnitName } from './sentence.ts';

export type Token = {
  readonly span: MappedText;
  /** Empty for plain text. */
  readonly units: readonly UnitName[];
};
