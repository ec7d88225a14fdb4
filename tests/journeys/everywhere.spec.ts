import type { Page } from 'playwright/test';
import { PAGES } from '#features/accounts/access.ts';
import type { Role } from '#db/schema/index.ts';
import { href, type Language } from '#ui/language.ts';
import { ADDRESSES, addressesFor, ELSEWHERE, ROLES } from '../support/addresses.ts';
import { answerAll, openCheck, submit } from '../support/taking.ts';
import {
  expect,
  expectContrastInTheDark,
  expectNoSidewaysScroll,
  lookOver,
  test,
} from '../support/browser.ts';
import { newcomer, personAs, signIn, signInAs } from '../support/cast.ts';
import { onlyVietnamese } from '../support/dictionary.ts';

const LANGUAGES: Language[] = ['vi', 'en'];
const NARROWEST = { width: 320, height: 568 };

test.beforeEach(({ tolerated }) => {
  // Pages that say that something is not there, is not open, or failed.
  tolerated.push(/status of (403|404|500)/);
});

test('every page of the access table is looked at, or it is said why not', () => {
  const pages = Object.keys(PAGES).toSorted();
  expect([...Object.keys(ADDRESSES), ...Object.keys(ELSEWHERE)].toSorted()).toEqual(pages);
});

for (const role of ROLES) {
  test(`every page that the role ${role} may open is sound`, async ({ page }) => {
    test.setTimeout(240_000);
    await signInAs(page, role);
    const { all, first } = addressesFor(role);
    const more = [...(await personPages(page, role)), ...(await publicationPages(page, role))];
    await lookWell(page, [...first, ...more]);
    // What a role before this one may open too differs only by what stands in it.
    for (const address of all.filter((each) => !first.includes(each))) {
      await page.goto(address);
      await lookOver(page);
    }
  });
}

test('every page that a visitor may open is sound', async ({ page }) => {
  await lookWell(page, ['/help', '/sign-in', '/links', '/links/khong-co-ma-nay', '/khong-co-trang-nay']);
});

test('every page of a check is sound', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, newcomer(9));
  await openCheck(page, 'cai-cach-hanh-chinh');
  const attempt = new URL(page.url()).pathname.split('/questions')[0];
  await lookWell(page, [`${attempt}/questions/1`]);
  await page.goto(`${attempt}/questions/1`);
  await answerAll(page, (place) => (place % 3 === 0 ? 'wrong' : place % 5 === 0 ? 'empty' : 'right'));
  await lookWell(page, [2, 5, 6].map((place) => `${attempt}/questions/${place}`).concat(`${attempt}/review`));
  await page.goto(`${attempt}/review`);
  await submit(page);
  await lookWell(page, [`${attempt}`, '/results']);
});

test('a page that is not for somebody says so, and nothing more', async ({ page }) => {
  await signInAs(page, 'learner');
  await lookWell(page, ['/office/people']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/not open to your account/);
});

const PAGES_OF_PERSON: Record<Role, string[]> = {
  learner: [],
  trainer: [],
  lead: ['', '/slip'],
  office: ['/invitation'],
  admin: ['', '/roles'],
};

/** The pages about one person that this role is the first to open, or sees otherwise. */
async function personPages(page: Page, role: Role): Promise<string[]> {
  if (PAGES_OF_PERSON[role].length === 0) return [];
  await page.goto(`/office/people?q=${personAs('learner').staffCode}`);
  await page.getByRole('link', { name: personAs('learner').fullName }).click();
  await page.waitForURL(/\/office\/people\/[0-9a-f-]{36}$/);
  return PAGES_OF_PERSON[role].map((more) => `${new URL(page.url()).pathname}${more}`);
}

/** The oldest publication, which brought everything, and the newest. */
async function publicationPages(page: Page, role: Role): Promise<string[]> {
  if (role !== 'trainer') return [];
  await page.goto('/studio/publications');
  const links = page.getByRole('rowheader').getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set([addresses.at(-1)!, addresses[0]!])];
}

/** In both languages, light and dark, at a desk and on the narrowest screen, where English is looked at all along. */
async function lookWell(page: Page, addresses: string[]): Promise<void> {
  const vietnamese = await onlyVietnamese();
  const desk = page.viewportSize()!;
  for (const language of LANGUAGES) {
    await page.setViewportSize(language === 'vi' ? desk : NARROWEST);
    const titles: string[] = [];
    for (const address of addresses) {
      await page.goto(href(language, address));
      await expectSound(page, language);
      titles.push(await page.title());
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      if (language === 'en') await expectNoneOf(vietnamese, page);
    }
    expect(titles).toEqual([...new Set(titles)]);
  }
  await page.setViewportSize(desk);
}

async function expectSound(page: Page, language: Language): Promise<void> {
  // Both stand in one line, unless the browser took the one out of where it may not stand.
  await expect(page.locator('.foot .row').locator('a, button')).toHaveText([/./, /English|Tiếng Việt/]);
  if (language === 'vi') return expectSoundAtADesk(page);
  // Colours do not change with the words.
  await lookOver(page, { contrast: 'not' });
  await expectWayBackForFingers(page);
}

async function expectSoundAtADesk(page: Page): Promise<void> {
  const desk = page.viewportSize()!;
  await lookOver(page);
  await expectContrastInTheDark(page);
  await page.setViewportSize(NARROWEST);
  await expectNoSidewaysScroll(page);
  await expectWayBackForFingers(page);
  await page.setViewportSize(desk);
}

const FINGER = 44;

async function expectWayBackForFingers(page: Page): Promise<void> {
  const heights = await page
    .locator('.crumb a')
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
  expect(
    heights.filter((height) => height < FINGER),
    page.url(),
  ).toEqual([]);
}

const SAID = 'button, summary, label, legend, h1, h2, h3, th, dt, nav a, .btn, .tag, .hint, .foot, .skip';

/** Words of the product that were forgotten in a translation; what authors wrote is not the product's. */
async function expectNoneOf(vietnamese: Set<string>, page: Page): Promise<void> {
  const said = await page
    .locator(SAID)
    .evaluateAll((found) =>
      found.filter((each) => !each.closest('[lang=vi]')).map((each) => each.textContent ?? ''),
    );
  const forgotten = said
    .map((text) => text.trim().replace(/\s+/g, ' '))
    .filter((text) => vietnamese.has(text));
  expect(forgotten, page.url()).toEqual([]);
}
