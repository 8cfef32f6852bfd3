// Every screen in both themes, for everybody: axe finds nothing, and nothing sticks out on a phone.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { makeCampaign } from '../api.mjs';
import { expect, expectNoSideways, openPage } from '../browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page) {
  // The page's own policy forbids strangers' scripts; the debugger's are none.
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() =>
    window.axe.run(document, { resultTypes: ['violations'] }),
  );
  return found.flatMap((x) =>
    x.nodes.map((node) => `${x.id} at ${node.target}: ${node.failureSummary.split('\n')[1] ?? ''}`),
  );
}

export const journeys = [
  {
    name: 'every screen passes axe in both themes and fits 360 px',
    seconds: 100,
    async run({ browser, studio, brand, campaign }) {
      const draft = await makeCampaign(studio.base, brand, { title: 'A draft', formats: ['16:9', '9:16'] });
      const screens = {
        'sign-in': '/sign-in',
        brands: '/brands',
        brand: `/brands/${brand}`,
        'new brand': '/brands/new',
        campaigns: '/campaigns',
        new: '/new',
        brief: `/campaigns/${draft}/brief`,
        storyline: `/campaigns/${draft}/storyline`,
        production: `/campaigns/${campaign}/production`,
        films: `/campaigns/${campaign}/films?view=all`,
        operator: '/operator',
        'nothing here': '/nowhere',
      };
      const wrong = [];
      let looked = 0;
      const look = async (theme) => {
        for (const width of [1280, 360]) {
          const { page, faults } = await openPage(browser, { theme, width });
          for (const [name, path] of Object.entries(screens)) {
            await page.goto(studio.base + path);
            await page.locator('h1, [role=alert]').first().waitFor();
            await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
            for (const x of await violations(page)) wrong.push(`${name}, ${theme}, ${width}: ${x}`);
            if (width === 360) await expectNoSideways(page).catch((x) => wrong.push(x.message));
            looked += 1;
          }
          wrong.push(...faults);
          await page.context().close();
        }
      };
      await Promise.all(['light', 'dark'].map(look));
      expect(`axe finds nothing:\n  ${[...new Set(wrong)].join('\n  ')}`, wrong.length === 0);
      return { axe_pages: looked, axe_violations: wrong.length };
    },
  },
];
