// Turns a Word file (.docx) into lines of text, by way of HTML.
import mammoth from 'mammoth';
import { htmlToText } from './html-to-text.ts';
import { unpackedSize } from './unpacked-size.ts';

/** Bytes a .docx may hold unpacked; more is taken for an attack. */
const LARGEST_UNPACKED = 200_000_000;

/** Undefined when the file can't be opened. */
export async function docxToText(bytes: Uint8Array): Promise<string | undefined> {
  const size = unpackedSize(bytes);
  if (size === undefined || size > LARGEST_UNPACKED) return undefined;
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { externalFileAccess: false },
    );
    return htmlToText(`<main>${value}</main>`);
  } catch {
    return undefined;
  }
}
