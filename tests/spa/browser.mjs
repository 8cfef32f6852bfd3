// The browser, and the manners of every page in it.
import { chromium } from 'playwright-core';

export const browserOptions = (...more) => ({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    ...more,
  ],
});

export const openBrowser = (...more) => chromium.launch(browserOptions(...more));

/** A machine that does something else besides is slow, not wrong: SPA_PATIENCE=3 gives everything three times as long. */
export const patience = Number(process.env.SPA_PATIENCE ?? 1);
export const within = (seconds) => seconds * 1_000 * patience;

/** A page that fails its journey when the app throws. `may` names what the console may say. */
export async function openPage(browser, { width = 1280, theme = 'light', may = /^$/ } = {}) {
  const context = await browser.newContext({
    colorScheme: theme,
    viewport: { width, height: width > 500 ? 800 : 740 },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(within(20));
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (x) => faults.push(x.message));
  page.on(
    'console',
    (x) => x.type() === 'error' && !may.test(x.text()) && faults.push(`${x.text()} ${x.location().url}`),
  );
  return { page, context, faults };
}

export function expect(what, truth) {
  if (!truth) throw new Error(`not so: ${what}`);
}

/** Nothing sticks out at the right. */
export async function expectNoSideways(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(`${page.url()} fits into its window, ${wide} px too wide`, wide <= 0);
}
