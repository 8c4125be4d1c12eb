// What a citizen does with the chat, in words a test can read.
import { type Locator, type Page } from 'playwright-core';

/** The page for editors shows the widget as any other page of the city would. */
export async function openWidget(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/embed`);
  await page.locator('.launcher').click();
  await page.locator('.message').first().waitFor();
}

export async function ask(page: Page, question: string): Promise<void> {
  await page.locator('city-chat .input').fill(question);
  await page.locator('city-chat .input').press('Enter');
}

/** Waits for the answer, so that the next question is not refused. */
export async function askAndWait(page: Page, question: string): Promise<Locator> {
  const before = await page.locator('city-chat .message.bot').count();
  await ask(page, question);
  const answer = page.locator('city-chat .message.bot').nth(before);
  await answer.waitFor();
  return answer;
}

/** The element that has the focus, as `tag.class "text"`. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (element === null) return 'nothing';
    const [name = ''] = element.classList;
    return `${element.tagName.toLowerCase()}${name === '' ? '' : `.${name}`} ${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 30)}`.trim();
  });
}
