// Text of which every character remembers where in the notice it came from, so that quotes stay verbatim.
import { type Position } from './notice.ts';

export type MappedText = {
  readonly text: string;
  /** For each UTF-16 unit of `text`, the span of the notice it stands for. */
  readonly from: readonly number[];
  readonly to: readonly number[];
};

export const EMPTY_TEXT: MappedText = { text: '', from: [], to: [] };

/** `text` as it stands in the notice from offset `offset` on. */
export function mapText(text: string, offset = 0): MappedText {
  const from = Array.from({ length: text.length }, (_, index) => offset + index);
  return { text, from, to: from.map((at) => at + 1) };
}

export function sliceText(mapped: MappedText, start: number, end = mapped.text.length): MappedText {
  return {
    text: mapped.text.slice(start, end),
    from: mapped.from.slice(start, end),
    to: mapped.to.slice(start, end),
  };
}

export function joinTexts(parts: readonly MappedText[]): MappedText {
  return {
    text: parts.map((part) => part.text).join(''),
    from: parts.flatMap((part) => part.from),
    to: parts.flatMap((part) => part.to),
  };
}

/** `mapped` without the characters for which `isDropped` says true. */
export function dropCharacters(mapped: MappedText, isDropped: (index: number) => boolean): MappedText {
  const kept: number[] = [];
  for (let index = 0; index < mapped.text.length; index += 1) if (!isDropped(index)) kept.push(index);
  if (kept.length === mapped.text.length) return mapped;
  return {
    text: kept.map((index) => mapped.text.charAt(index)).join(''),
    from: kept.map((index) => mapped.from[index] ?? 0),
    to: kept.map((index) => mapped.to[index] ?? 0),
  };
}

/** One character `sign` that stands for the characters `start` to `end` of `mapped`. */
export function signFor(mapped: MappedText, sign: string, start: number, end: number): MappedText {
  const span = spanOf(mapped, start, end);
  return { text: sign, from: [span.start], to: [span.end] };
}

/** Where in the notice the characters `start` to `end` stand; an empty range gives the place before `start`. */
export function spanOf(mapped: MappedText, start: number, end: number): Position {
  const first = mapped.from[start] ?? mapped.to.at(-1) ?? 0;
  let span = { start: first, end: first };
  // In a vertical layout later characters may stand earlier in the notice.
  for (let index = start; index < Math.min(end, mapped.text.length); index += 1) {
    span = {
      start: Math.min(span.start, mapped.from[index] ?? first),
      end: Math.max(span.end, mapped.to[index] ?? first),
    };
  }
  return span;
}

export function trimText(mapped: MappedText): MappedText {
  const lead = mapped.text.length - mapped.text.trimStart().length;
  return sliceText(mapped, lead, Math.max(lead, mapped.text.trimEnd().length));
}
