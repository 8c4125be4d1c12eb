// Puts styles into the shadow root in the ways a strict content security policy allows.

/**
 * Constructed style sheets need no permission. Browsers from before 2023 lack them and get a link to the same styles,
 * for which the page must allow `style-src` of our server.
 */
export function applyStyles(root: ShadowRoot, css: string, address: string): void {
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return;
  }
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  root.appendChild(link);
}
