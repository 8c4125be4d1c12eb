// A sentence in which every list of unit names has become one sign, so that short patterns can read it.
import { type MappedText } from './mapped-text.ts';

/** A unit as a sentence names it. */
export type UnitName = {
  readonly name: string;
  /** Bodies written with it, highest first. */
  readonly parents: readonly string[];
  readonly isFormer: boolean;
  readonly isQuoted: boolean;
  /** A post (DX推進監) rather than a unit. */
  readonly isPost: boolean;
  /** 同課, 両課: stands for a unit named before. */
  readonly isPointer: boolean;
  /** What stands in brackets right after the name. */
  readonly notes: readonly MappedText[];
};

/** What stands in brackets after anything but a name; `at` is the offset in `code` where it stood. */
export type LooseNote = { readonly at: number; readonly body: MappedText };

export type Sentence = {
  /** The sentence with a sign for each list of names; brackets are taken out. */
  readonly code: MappedText;
  /** The names that the signs stand for, in the order of `signOf`. */
  readonly groups: readonly (readonly UnitName[])[];
  readonly looseNotes: readonly LooseNote[];
};

const FIRST_SIGN = 0xe000;
/** As many lists as one sentence may hold; more are left unread. */
export const MOST_GROUPS = 4000;
/** A character class that matches any sign, for use inside patterns. */
export const SIGN = '[\\uE000-\\uEFFF]';

export function signOf(group: number): string {
  return String.fromCharCode(FIRST_SIGN + group);
}

export function groupOf(sentence: Sentence, sign: string): readonly UnitName[] {
  return sentence.groups[sign.charCodeAt(0) - FIRST_SIGN] ?? [];
}

/** The code as a person would read it, for messages. */
export function readableCode(sentence: Sentence, start = 0, end = sentence.code.text.length): string {
  return sentence.code.text.slice(start, end).replace(new RegExp(SIGN, 'g'), (sign) =>
    groupOf(sentence, sign)
      .map((unit) => unit.name)
      .join('、'),
  );
}
