// Reads leaders between a name and what is said of it as brackets: 危機管理課……防災課から改称 is 危機管理課(防災課から改称).
import { type MappedText, joinTexts, sliceText } from './mapped-text.ts';

const LEADER =
  /^([「【]?[^、。:「」()→…=・]{2,30}[」】]?)\s?(?:…+|・{2,}|=)\s?([^、。()→↓←…=][^。()→↓←…=]{1,60})(。?)$/;

export function closeLeaders(piece: MappedText): MappedText {
  const [, name = '', said = ''] = LEADER.exec(piece.text) ?? [];
  if (name === '') return piece;
  const at = piece.text.indexOf(said, name.length);
  const end = at + said.length;
  const open = { ...sliceText(piece, name.length, name.length + 1), text: '(' };
  const close = { ...sliceText(piece, end - 1, end), text: ')' };
  return joinTexts([sliceText(piece, 0, name.length), open, sliceText(piece, at, end), close]);
}
