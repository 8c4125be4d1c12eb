// Prints one answer: everything else of the page is left out while the printer looks.

const HIDDEN = 'data-city-chat-unprinted';

export function printMessage(host: HTMLElement, message: Element): void {
  const others = elementsBeside(host);
  for (const other of others) other.setAttribute(HIDDEN, '');
  host.setAttribute('data-printing', '');
  message.classList.add('printed');
  window.addEventListener(
    'afterprint',
    () => {
      for (const other of others) other.removeAttribute(HIDDEN);
      host.removeAttribute('data-printing');
      message.classList.remove('printed');
    },
    { once: true },
  );
  addPrintStyles();
  window.print();
}

/** Everything of the page that doesn't contain the chat. */
function elementsBeside(host: HTMLElement): readonly Element[] {
  const beside: Element[] = [];
  for (
    let element: Element = host;
    element.parentElement !== null && element !== document.body;
    element = element.parentElement
  ) {
    for (const sibling of Array.from(element.parentElement.children))
      if (sibling !== element) beside.push(sibling);
  }
  return beside;
}

let isStyled = false;

function addPrintStyles(): void {
  if (isStyled || !('adoptedStyleSheets' in document)) return;
  isStyled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media print{[${HIDDEN}]{display:none!important}}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
