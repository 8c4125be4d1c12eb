// Reads the lists of units right before and right after an arrow, leaving out labels such as 【旧】.
import { type Sentence, type UnitName, SIGN, groupOf } from './sentence.ts';

export type Side = {
  readonly units: readonly UnitName[];
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

export const SIDE_LABEL =
  /【(?:旧|新|現行?|現在|変更[前後]|改正[前後]|改編[前後]|再編[前後]|見直し[前後]|統合|分割|名称変更|移管|再編|改称|変更)】|(?:^|(?<=[\s、・(]))(?:旧|新|現行|変更[前後]|改正[前後])[:\s]/g;
const SIGNS = new RegExp(SIGN, 'g');

export function readRight(sentence: Sentence, start: number, end: number, isShared: boolean): Side {
  const text = sentence.code.text.slice(start, end);
  const sign = new RegExp(SIGN).exec(text.slice(0, 24));
  const lead = text.slice(0, sign?.index ?? 0).replace(SIDE_LABEL, '');
  if (sign === null || !/^[\s「:・]*$/.test(lead)) return { units: [], start, end: start, text };
  const units = groupOf(sentence, sign[0]);
  const at = start + sign.index;
  // Between two arrows one list holds this arrow's result and the next arrow's source.
  const splits = isShared && units.length > 1;
  return { units: splits ? units.slice(0, 1) : units, start: at, end: splits ? at : at + 1, text };
}

export function readLeft(sentence: Sentence, start: number, end: number, isShared: boolean): Side {
  const text = sentence.code.text.slice(start, end);
  const sign = [...text.matchAll(SIGNS)].at(-1);
  if (sign === undefined || !/^[\s「」:・]*$/.test(text.slice(sign.index + 1).replace(SIDE_LABEL, '')))
    return { units: [], start, end, text };
  const units = groupOf(sentence, sign[0]);
  const at = start + sign.index;
  return {
    units: isShared && sign.index === 0 && units.length > 1 ? units.slice(1) : units,
    start: at,
    end: at + 1,
    text,
  };
}
