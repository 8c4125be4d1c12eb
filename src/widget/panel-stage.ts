// Shows and hides the panel: over the page on large screens, the whole screen (and modal) on small or zoomed ones.

export type Stage = { show(): void; hide(): void; isShown(): boolean };

/** Below either size the panel takes the whole screen; 400 % zoom of a 1280 px window arrives here as well. */
const LARGE = '(min-width: 668px) and (min-height: 500px)';

/** @param onCancel the Escape key in the modal form, or the phone's back gesture. */
export function createPanelStage(panel: HTMLElement, onCancel: () => void): Stage {
  const large = window.matchMedia(LARGE);
  let isShown = panel.tagName !== 'DIALOG';

  function place(): void {
    if (!(panel instanceof HTMLDialogElement)) return;
    const root = panel.getRootNode();
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    if (panel.open) panel.close();
    if (!isShown) return;
    if (large.matches) panel.setAttribute('open', '');
    else panel.showModal();
    panel.toggleAttribute('data-full', !large.matches);
    if (focused instanceof HTMLElement && panel.contains(focused)) focused.focus();
  }

  panel.addEventListener('cancel', (event) => {
    event.preventDefault();
    onCancel();
  });
  // Old Safari knows only addListener.
  if ('addEventListener' in large) large.addEventListener('change', place);
  return {
    show() {
      if (isShown) return;
      isShown = true;
      place();
    },
    hide() {
      isShown = false;
      place();
    },
    isShown: () => isShown,
  };
}
