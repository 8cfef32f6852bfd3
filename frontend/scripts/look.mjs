/* global document, window */
// Takes a picture of every page in both themes, wide and narrow, into shots/.
//   node scripts/look.mjs [URL of the application] [part of a page's name]
import { mkdir } from 'node:fs/promises';

import { chromium } from 'playwright-core';

const [base = 'http://127.0.0.1:5173', only = ''] = process.argv.slice(2);
const shots = new URL('../shots/', import.meta.url);
await mkdir(shots, { recursive: true });

async function first(path) {
  const answer = await fetch(base + path);
  return (await answer.json()).items[0]?.id ?? 'none';
}
const brand = await first('/api/brands');
const done = await first('/api/campaigns?status=completed');
const draft = await first('/api/campaigns?status=draft');

const pages = {
  'sign-in': '/sign-in',
  brands: '/brands',
  brand: `/brands/${brand}`,
  'brand-new': '/brands/new',
  campaigns: '/campaigns',
  new: '/new',
  brief: `/campaigns/${draft}/brief`,
  storyline: `/campaigns/${done}/storyline`,
  production: `/campaigns/${done}/production`,
  films: `/campaigns/${done}/films`,
  operator: '/operator',
  'not-found': '/nowhere',
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
});
for (const colorScheme of ['light', 'dark']) {
  for (const width of [1280, 360]) {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: width > 500 ? 800 : 740 },
    });
    const page = await context.newPage();
    page.on(
      'console',
      (x) => ['error', 'warning'].includes(x.type()) && console.log(`  ${page.url()}: ${x.text()}`),
    );
    page.on('pageerror', (x) => console.log(`  ${page.url()}: ${x.message}`));
    for (const [name, path] of Object.entries(pages).filter(([x]) => x.includes(only))) {
      await page.goto(base + path);
      await page.waitForSelector('h1, [role=alert]');
      await page.waitForTimeout(500);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      if (wide) console.log(`  ${name} at ${width} px scrolls sideways`);
      await page.screenshot({ path: new URL(`${name}-${colorScheme}-${width}.png`, shots).pathname });
    }
    await context.close();
  }
}
await browser.close();
