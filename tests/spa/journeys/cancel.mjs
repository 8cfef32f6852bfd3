// Second thoughts on a phone.
import { makeCampaign } from '../api.mjs';
import { expect, expectNoSideways, openPage } from '../browser.mjs';

export const journeys = [
  {
    name: 'cancel and take up again, 360 px wide',
    seconds: 60,
    async run({ browser, studio, brand }) {
      const id = await makeCampaign(studio.base, brand, { title: 'Second thoughts', seed: 77 });
      const { page, faults } = await openPage(browser, { width: 360 });
      await page.goto(`${studio.base}/campaigns/${id}/storyline`);
      await page.getByRole('button', { name: /Make the ad/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Start, free' }).click();
      await page.waitForURL(/\/production/);
      await page.getByRole('button', { name: 'Cancel', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel it' }).click();
      await page.getByRole('heading', { name: 'Canceled', exact: true }).waitFor();
      await expectNoSideways(page);
      await page.getByRole('button', { name: /Take it up again/ }).click();
      await page.getByRole('heading', { name: /Being made|Starting|Your ad is ready/ }).waitFor();
      expect(`nothing went wrong on the way: ${faults}`, faults.length === 0);
      await page.getByRole('button', { name: 'Cancel', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel it' }).click();
    },
  },
];
