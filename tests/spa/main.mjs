// Runs every journey, each within its time, and prints what was measured.
import { mkdirSync } from 'node:fs';

import { makeBrand } from './api.mjs';
import { openBrowser, within } from './browser.mjs';
import { endAll, openHouse, openProviders, wait } from './house.mjs';
import * as access from './journeys/access.mjs';
import * as ad from './journeys/ad.mjs';
import * as brand from './journeys/brand.mjs';
import * as cancel from './journeys/cancel.mjs';
import * as restart from './journeys/restart.mjs';
import * as speed from './journeys/speed.mjs';
import * as trouble from './journeys/trouble.mjs';

const [build, web, room, budget = '', only = process.env.SPA_ONLY ?? ''] = process.argv.slice(2);
const shots = new URL('./shots/', import.meta.url);
mkdirSync(shots, { recursive: true });
const began = Date.now();
const figures = { failed: [] };
let browser;

/** Whatever hangs is waited for no longer than this. */
const atMost = (promise, ms) => Promise.race([promise.catch(() => undefined), wait(ms)]);

async function close() {
  if (browser) await atMost(browser.close(), 5_000);
  await atMost(endAll(), 30_000);
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => void close().finally(() => process.exit(130)));
}

/** What went wrong, without what the browser says besides. */
const short = (error) => String(error?.message ?? error).split(/\nBrowser logs:|\nCall log:/)[0];

/** A picture of every page where a journey failed. */
async function picture(name) {
  const pages = browser.contexts().flatMap((x) => x.pages());
  for (const [at, page] of pages.entries()) {
    const file = new URL(`${name.replaceAll(/\W+/g, '-')}-${at}.png`, shots).pathname;
    await atMost(page.screenshot({ path: file, timeout: 5_000 }), 6_000);
    console.log(`  ${page.url()}: see ${file}`);
  }
}

/** One journey in a browser of its own, at most so many seconds. */
async function bounded({ name, seconds, run }, world) {
  if (!only.split('|').some((x) => name.includes(x))) return;
  const from = Date.now();
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not over after ${within(seconds) / 1000} s`)), within(seconds));
  });
  try {
    browser = await openBrowser();
    const journey = run({ ...world, browser, keep: (x) => Object.assign(world, x) });
    journey.catch(() => undefined);
    Object.assign(figures, await Promise.race([journey, late]));
    console.log(`ok   ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
  } catch (error) {
    figures.failed.push(name);
    console.log(`FAILED ${name}: ${short(error)}`);
    if (browser?.isConnected()) await picture(name);
  }
  clearTimeout(timer);
  if (browser) await atMost(browser.close(), 5_000);
}

try {
  const providers = await openProviders({ build, room });
  const studio = await openHouse({ build, web, room, name: 'studio' });
  const paid = await openHouse({ build, web, room, name: 'paid', env: providers.env });
  const world = { studio, paid, providers, room };
  world.brand = await makeBrand(studio.base);
  world.paidBrand = await makeBrand(paid.base);
  const journeys = [brand, ad, trouble, cancel, restart, access, speed].flatMap((x) => x.journeys);
  for (const journey of journeys) await bounded(journey, world);
} catch (error) {
  figures.failed.push('the house');
  console.log(`FAILED before any journey: ${short(error)}`);
}
await close();
const kib = /initial JavaScript ([\d.]+)/.exec(budget)?.[1];
console.log(
  JSON.stringify({
    ...figures,
    ...(kib ? { initial_js_kib: Number(kib) } : {}),
    seconds: Math.round((Date.now() - began) / 1000),
  }),
);
process.exit(figures.failed.length > 0 ? 1 : 0);
