// Draws a graph as SVG with Graphviz: Japanese fonts, a title and a description for those who don't see it, no colour needed.
import { instance, type Graph } from '@viz-js/viz';

export type Drawing = {
  readonly title: string;
  /** The same facts as the picture, in words. */
  readonly description: string;
  readonly graph: Graph;
};

export type Draw = (drawing: Drawing) => string;

const FONTS =
  "'Noto Sans JP', 'Hiragino Sans', 'Hiragino Kaku Gothic ProN', 'Yu Gothic', Meiryo, 'Noto Sans CJK JP', sans-serif";
export const FONT_SIZE = 14;
const POINTS_PER_INCH = 72;
const PADDING = 24;
const WIDE = /[^\u0020-\u007e\uff61-\uff9f]/u;

/** Inches a label needs: Graphviz has no Japanese font to measure with, so boxes get their size from us. */
export function boxWidth(lines: readonly string[]): number {
  const widest = Math.max(
    ...lines.map((line) => [...line].reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : 0.6), 0)),
  );
  return (widest * FONT_SIZE + PADDING) / POINTS_PER_INCH;
}

export function boxHeight(lines: readonly string[]): number {
  return (lines.length * FONT_SIZE * 1.4 + PADDING / 2) / POINTS_PER_INCH;
}

/** Loads Graphviz once (WebAssembly); drawing itself is synchronous. */
export async function createDraw(): Promise<Draw> {
  const graphviz = await instance();
  return ({ graph, title, description }) => {
    const svg = graphviz.renderString(graph, { format: 'svg', engine: 'dot' });
    return describe(svg, title, description);
  };
}

function describe(svg: string, title: string, description: string): string {
  const start = svg.indexOf('<svg');
  const bare = svg
    .slice(start)
    .replaceAll(/<!--[\s\S]*?-->\n?/gu, '')
    // Graphviz titles every shape with an internal name.
    .replaceAll(/<title>[^<]*<\/title>\n?/gu, '')
    .replaceAll(/font-family="[^"]*"/gu, `font-family="${FONTS}"`);
  const text = `<title id="picture-title">${escapeXml(title)}</title>\n<desc id="picture-desc">${escapeXml(description)}</desc>`;
  return bare.replace(
    /<svg([^>]*)>/u,
    (_, attributes: string) =>
      `<svg role="img" aria-labelledby="picture-title" aria-describedby="picture-desc" lang="ja"${attributes}>\n${text}`,
  );
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
