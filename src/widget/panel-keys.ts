// The keys of the panel: Escape closes it; paging keys scroll the messages while the input is empty.
import { isComposing } from './composer.ts';

export function addPanelKeys(panel: HTMLElement, log: HTMLElement, close: (() => void) | undefined): void {
  panel.addEventListener('keydown', (event) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape' && close !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      close();
      return;
    }
    const input = event.target instanceof HTMLTextAreaElement ? event.target : undefined;
    if (input === undefined || input.value !== '') return;
    const to = scrollTarget(event.key, log);
    if (to === undefined) return;
    event.preventDefault();
    log.scrollTop = to;
  });
}

function scrollTarget(key: string, log: HTMLElement): number | undefined {
  switch (key) {
    case 'PageUp':
      return log.scrollTop - log.clientHeight * 0.9;
    case 'PageDown':
      return log.scrollTop + log.clientHeight * 0.9;
    case 'Home':
      return 0;
    case 'End':
      return log.scrollHeight;
    default:
      return undefined;
  }
}
