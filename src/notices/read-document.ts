// Reads a notice file (text, Markdown, HTML, PDF, DOCX) into plain text, or says in Japanese why it can't.
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { decodeText } from './decode-text.ts';
import { docxToText } from './docx-to-text.ts';
import { htmlToText } from './html-to-text.ts';
import { pdfToText } from './pdf-to-text.ts';

export type DocumentFormat = 'text' | 'markdown' | 'html' | 'pdf' | 'docx';

export type ReadDocument =
  | { readonly ok: true; readonly format: DocumentFormat; readonly text: string }
  | { readonly ok: false; readonly code: DocumentProblem; readonly message: string };

export type DocumentProblem = 'not-found' | 'too-large' | 'empty' | 'scanned' | 'damaged' | 'unsupported';

/** Bytes of a file; a notice with pictures stays far below. */
export const LARGEST_FILE = 20_000_000;
/** UTF-16 units of text; a notice has some thousands. */
export const LONGEST_TEXT = 1_000_000;

const MESSAGES: Readonly<Record<DocumentProblem, string>> = {
  'not-found': 'ファイルが見つかりません。ファイル名と場所を確かめてください。',
  'too-large': `ファイルが大きすぎます(上限は${LARGEST_FILE / 1_000_000}MB、本文${LONGEST_TEXT / 10_000}万字)。組織改編のページだけを取り出して保存し直してください。`,
  empty: '文字がありません。ファイルの中身を確かめてください。',
  scanned:
    '文字の入っていないPDF(スキャンした画像)のようです。元のWordやウェブページを使うか、OCR(文字認識)で文字にしたものを .txt で保存して渡してください。',
  damaged:
    'ファイルを開けませんでした。壊れているか、パスワードがかかっているようです。開けるソフトで保存し直してください。',
  unsupported:
    'この形式は読めません。読めるのは .txt .md .html .pdf .docx です。古いWord(.doc)は .docx に、画像や表計算は文字にして .txt に保存し直してください。',
};

export async function readDocument(path: string): Promise<ReadDocument> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !found.isFile()) return refuse('not-found');
  if (found.size > LARGEST_FILE) return refuse('too-large');
  return parseDocument(await readFile(path), path);
}

/** `bytes` of a file called `name`; the content decides the format before the name does. */
export async function parseDocument(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  if (bytes.length > LARGEST_FILE) return refuse('too-large');
  const format = findFormat(bytes, extname(name).toLowerCase());
  if (format === undefined) return refuse('unsupported');
  const text = await toText(bytes, format);
  if (text === undefined) return refuse('damaged');
  if (text.trim() === '') return refuse(format === 'pdf' ? 'scanned' : 'empty');
  return text.length > LONGEST_TEXT ? refuse('too-large') : { ok: true, format, text };
}

function refuse(code: DocumentProblem): ReadDocument {
  return { ok: false, code, message: MESSAGES[code] };
}

async function toText(bytes: Uint8Array, format: DocumentFormat): Promise<string | undefined> {
  switch (format) {
    case 'pdf':
      return pdfToText(bytes);
    case 'docx':
      return docxToText(bytes);
    case 'html':
      return htmlToText(decodeText(bytes));
    case 'text':
    case 'markdown':
      return decodeText(bytes).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
    default:
      format satisfies never;
      return undefined;
  }
}

const FORMATS: Readonly<Record<string, DocumentFormat>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
};

function findFormat(bytes: Uint8Array, extension: string): DocumentFormat | undefined {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return extension === '.docx' ? 'docx' : undefined;
  // Old Office files, PNG, JPEG and GIF are recognised so that they aren't read as text.
  if (
    [
      [0xd0, 0xcf, 0x11, 0xe0],
      [0x89, 0x50, 0x4e, 0x47],
      [0xff, 0xd8, 0xff],
      [0x47, 0x49, 0x46],
    ].some((magic) => startsWith(bytes, magic))
  )
    return undefined;
  return FORMATS[extension];
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
