// Decodes a text file whose encoding nobody declared: UTF-8, UTF-16, Shift_JIS (Windows), EUC-JP or JIS.
import Encoding from 'encoding-japanese';

/** Labels of the WHATWG Encoding Standard for what the detector reports; its Shift_JIS is Windows-31J. */
const LABELS: Readonly<Record<string, string>> = {
  SJIS: 'shift_jis',
  EUCJP: 'euc-jp',
  JIS: 'iso-2022-jp',
  UTF16LE: 'utf-16le',
  UTF16BE: 'utf-16be',
};
/** Bytes looked at for detection; enough for any real text. */
const SAMPLE = 200_000;

export function decodeText(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const detected = Encoding.detect(bytes.subarray(0, SAMPLE), ['SJIS', 'EUCJP', 'JIS']);
    return new TextDecoder(LABELS[detected === false ? 'SJIS' : detected] ?? 'shift_jis').decode(bytes);
  }
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // JIS is pure ASCII with escape sequences, so it would pass as UTF-8.
  for (let index = 0; index + 2 < Math.min(bytes.length, SAMPLE); index += 1) {
    if (
      bytes[index] === 0x1b &&
      bytes[index + 1] === 0x24 &&
      (bytes[index + 2] === 0x42 || bytes[index + 2] === 0x40)
    )
      return 'iso-2022-jp';
  }
  return undefined;
}
