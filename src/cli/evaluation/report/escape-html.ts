// Text -> text that is safe inside HTML elements and quoted attributes.

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.toWellFormed().replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}
