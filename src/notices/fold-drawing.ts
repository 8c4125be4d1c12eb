// Turns what is drawn between names into the signs the rules read: ▶ and = into arrows, the frame of a drawn table into |.

/** ▶ between two things points from one to the other. */
const POINTER_BETWEEN = /(?<=\S[^\S\n]*)[▶►](?=[^\S\n]*\S)/g;
/** A課+B課=C課 */
const SUM = /(?<=\+[^\n=→+]{2,40})=(?=[^\n=]{2})/g;
const FRAME =
  /^[^\S\n]*[─━═┄┅│┃║┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝┠┨┯┷┝┥┿╂\s]*[┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝┠┨┯┷┝┥┿╂][─━═┄┅│┃║┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝┠┨┯┷┝┥┿╂\s]*$/;
/** Wider than any sheet; beyond, matching would no longer be linear in practice. */
const LONGEST_FRAME = 600;
const FRAMED_ROW = /^\s*[│┃║].*[│┃║]\s*$/;

/** `text` with the same length. */
export function foldDrawing(text: string): string {
  return text
    .replace(POINTER_BETWEEN, '→')
    .replace(SUM, '→')
    .split('\n')
    .map((line) => foldFrame(line))
    .join('\n');
}

function foldFrame(line: string): string {
  if (line.length > LONGEST_FRAME) return line;
  if (FRAMED_ROW.test(line)) return line.replace(/[│┃║]/g, '|');
  return FRAME.test(line) ? line.replace(/[─━═┄┅]/g, '-').replace(/[^\s-]/g, '|') : line;
}
