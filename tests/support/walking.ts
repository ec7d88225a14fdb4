import { expect, type Page } from 'playwright/test';
import { bestPath } from '#features/curriculum/scenario.ts';
import { writtenQuestion } from './keys.ts';

/** Walking a scenario of the content in a browser. */

export const scenarioOf = (page: Page, id: string) => page.locator(`#q-${id}`);

/** The scenarios of a lesson that were not walked to an end. */
export async function openScenarios(page: Page): Promise<string[]> {
  const forms = page
    .getByRole('form', { name: /^Tình huống/ })
    .filter({ has: page.getByRole('button', { name: 'Chọn cách này' }) });
  return forms.evaluateAll((found) => found.map(({ id }) => id.slice('q-'.length)));
}

export function bestPathOf(id: string): number[] {
  const { key } = writtenQuestion(id);
  if (key.kind !== 'scenario') throw new Error(`${id} is no scenario`);
  return bestPath(key.scenes);
}

/** Takes these choices one after the other; each changes the scene. */
export async function walk(page: Page, id: string, choices: number[]): Promise<void> {
  const form = scenarioOf(page, id);
  for (const choice of choices) {
    const scene = await form.locator('h3').innerText();
    await form.locator(`input[type=radio][value="${choice}"]`).check();
    await form.getByRole('button', { name: 'Chọn cách này' }).click();
    await expect(form.locator('h3')).not.toHaveText(scene);
  }
}
