// Runs every journey, each within its time, and prints what was measured.
import { mkdirSync } from 'node:fs';

import { openBrowser } from './browser.mjs';
import { endAll } from './house.mjs';
import { openHouse, openProviders } from './house.mjs';
import { makeBrand } from './api.mjs';
import * as access from './journeys/access.mjs';
import * as ad from './journeys/ad.mjs';
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

async function close() {
  await browser?.close().catch(() => undefined);
  await endAll();
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => void close().finally(() => process.exit(130)));
}

/** One journey, at most so many seconds; a picture of every page where it failed. */
async function bounded({ name, seconds, run }, world) {
  if (!name.includes(only)) return;
  const from = Date.now();
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not over after ${seconds} s`)), seconds * 1000);
  });
  try {
    Object.assign(figures, await Promise.race([run(world), late]));
    console.log(`ok   ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
  } catch (error) {
    figures.failed.push(name);
    console.log(`FAILED ${name}: ${error instanceof Error ? error.message : error}`);
    const pages = browser.contexts().flatMap((x) => x.pages());
    for (const [at, page] of pages.entries()) {
      const file = new URL(`${name.replaceAll(/\W+/g, '-')}-${at}.png`, shots).pathname;
      await page.screenshot({ path: file, timeout: 5_000 }).then(
        () => console.log(`  ${page.url()}: see ${file}`),
        () => undefined,
      );
    }
  }
  clearTimeout(timer);
  await Promise.all(browser.contexts().map((x) => x.close().catch(() => undefined)));
}

try {
  browser = await openBrowser();
  const providers = await openProviders({ build, room });
  const studio = await openHouse({ build, web, room, name: 'studio' });
  const paid = await openHouse({ build, web, room, name: 'paid', env: providers.env });
  const world = { browser, studio, paid, providers, room, figures };
  [world.brand, world.paidBrand] = await Promise.all([makeBrand(studio.base), makeBrand(paid.base)]);
  const journeys = [ad, trouble, cancel, restart, access, speed].flatMap((x) => x.journeys);
  for (const journey of journeys) await bounded(journey, world);
} catch (error) {
  figures.failed.push('the house');
  console.log(`FAILED ${error instanceof Error ? error.stack : error}`);
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
