// Keeps the reader where they are: follows new messages only while the end of the log is in view.

export type LogScroller = {
  /** Call before a message is added; then call the result with its element. */
  watch(): (added: Element) => void;
  toEnd(): void;
};

/** Counts as the end. */
const NEAR_PX = 80;

/** @param newer the button that offers to go to a message out of view. */
export function createLogScroller(log: HTMLElement, newer: HTMLElement): LogScroller {
  let unseen: Element | undefined;
  const isAtEnd = (): boolean => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_PX;

  /** The start of a long answer matters more than its end. */
  function showStartOf(element: Element): void {
    // On very low screens the page scrolls instead of the log.
    if (log.scrollHeight <= log.clientHeight + 1) return element.scrollIntoView({ block: 'start' });
    log.scrollTop += element.getBoundingClientRect().top - log.getBoundingClientRect().top - 8;
  }

  /** As the reader left it; a status line that takes room from the log must not hide its end. */
  let wasAtEnd = true;
  log.addEventListener('scroll', () => {
    wasAtEnd = isAtEnd();
    if (wasAtEnd) newer.hidden = true;
  });
  new ResizeObserver(() => {
    if (wasAtEnd) log.scrollTop = log.scrollHeight;
  }).observe(log);
  newer.addEventListener('click', () => {
    newer.hidden = true;
    if (unseen !== undefined) showStartOf(unseen);
    log.focus();
  });
  return {
    watch() {
      const follows = isAtEnd();
      return (added) => {
        if (follows) return showStartOf(added);
        unseen = added;
        newer.hidden = false;
      };
    },
    toEnd() {
      log.scrollTop = log.scrollHeight;
    },
  };
}
