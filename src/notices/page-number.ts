// Recognises lines that hold nothing but a page's number: - 1 -, 3/8, P.4, or a number set apart in mid-line.

const PAGE_NUMBER =
  /^(?:\s*(?:[-‐-―−ー]\s*[0-9０-９]{1,3}\s*[-‐-―−ー]|[0-9]{1,3}\s*\/\s*[0-9]{1,3}(?:\s?ページ)?|[Pp]\.?\s?[0-9]{1,3}|[0-9]{1,3}\s?ページ)\s*|[ \u3000]{5,}[0-9]{1,3}\s*)$/;

export function isPageNumber(line: string): boolean {
  return PAGE_NUMBER.test(line);
}
