// How fast it is there and how fast it answers, as Lighthouse and the browser itself measure.
import lighthouse, { desktopConfig } from 'lighthouse';

import { expect, openBrowser, openPage, within } from '../browser.mjs';
import { freePort } from '../house.mjs';

const wanted = { performance: 90, accessibility: 100, 'best-practices': 100 };

/** The scores of a page; whatever is too low fails, and says by what. */
async function measure(port, address) {
  const options = { port, output: 'json', logLevel: 'error', onlyCategories: Object.keys(wanted) };
  const { lhr } = await lighthouse(address, options, desktopConfig);
  const scores = Object.fromEntries(
    Object.entries(lhr.categories).map(([x, { score }]) => [x, Math.round(score * 100)]),
  );
  const audits = Object.values(lhr.audits).filter((x) => x.score !== null && x.score < 0.9);
  const low = Object.keys(wanted).filter((x) => scores[x] < wanted[x]);
  const why = audits.map((x) => `${x.id} ${x.displayValue ?? ''}`).join('; ');
  expect(`Lighthouse of ${address} ${JSON.stringify(scores)}: ${why}`, low.length === 0);
  return scores;
}

export const journeys = [
  {
    name: 'first paint and answers to clicks',
    seconds: 30,
    async run({ browser, studio, campaign }) {
      const { page } = await openPage(browser);
      const paints = [];
      for (let turn = 0; turn < 3; turn += 1) {
        await page.goto(`${studio.base}/campaigns`);
        await page.getByRole('heading', { name: 'Campaigns' }).waitFor();
        paints.push(
          await page.evaluate(
            () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
          ),
        );
      }
      // The first has to fetch and compile everything; what a visitor sees is the middle one.
      const paint = paints.sort((x, y) => x - y)[1];
      await page.goto(`${studio.base}/campaigns/${campaign}/storyline`);
      await page.getByRole('link', { name: 'Films', exact: true }).waitFor();
      const took = await page.evaluate(async () => {
        const from = performance.now();
        [...document.querySelectorAll('a')].find((x) => x.textContent === 'Brief').click();
        while (!location.pathname.endsWith('/brief')) await new Promise((x) => requestAnimationFrame(x));
        return performance.now() - from;
      });
      expect(`first contentful paint within 1 s, not ${Math.round(paint)} ms`, paint <= within(1));
      expect(`a click answers within 200 ms, not ${Math.round(took)}`, took <= within(0.2));
      return { first_paint_ms: Math.round(paint), click_ms: Math.round(took) };
    },
  },
  {
    name: 'Lighthouse',
    seconds: 150,
    async run({ studio, campaign }) {
      const screens = { list: '/campaigns', new: '/new', films: `/campaigns/${campaign}/films` };
      const port = await freePort();
      const own = await openBrowser(`--remote-debugging-port=${port}`);
      try {
        const found = {};
        for (const [name, path] of Object.entries(screens))
          found[name] = await measure(port, studio.base + path);
        return { lighthouse: found };
      } finally {
        await own.close();
      }
    },
  },
];
