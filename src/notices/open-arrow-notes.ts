// Opens brackets that hold the two sides of what stands before them: 統計係(総務課→情報課) is read as 統計係:総務課→情報課.
import { type MappedText, joinTexts, sliceText } from './mapped-text.ts';
import { findOperations } from './operations.ts';

const WITH_ARROW = /^([^()→:。]{2,60})\(([^()→、。]{1,40}→[^()→、。]{1,40})\)(。?)$/;

export function openArrowNotes(piece: MappedText): MappedText {
  const found = WITH_ARROW.exec(piece.text);
  const [, name = '', sides = ''] = found ?? [];
  // 「X室の移管(A課→B課)」 has its own verb.
  if (found === null || findOperations(name).length > 0) return piece;
  const colon = { ...sliceText(piece, name.length, name.length + 1), text: ':' };
  const open = name.length + 1;
  const inner = sliceText(piece, open, open + sides.length - 1);
  // The last character of the inside takes the closing bracket with it, so that the quote is whole.
  const last = {
    text: sides.slice(-1),
    from: piece.from.slice(open + sides.length - 1, open + sides.length),
    to: piece.to.slice(open + sides.length, open + sides.length + 1),
  };
  return joinTexts([sliceText(piece, 0, name.length), colon, inner, last]);
}
