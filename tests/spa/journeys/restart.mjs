// The server goes away in the middle and comes back, while two tabs look on.
import { makeCampaign } from '../api.mjs';
import { expect, openPage, within } from '../browser.mjs';
import { wait } from '../house.mjs';

export const journeys = [
  {
    name: 'two tabs and a server that restarts in the middle',
    seconds: 90,
    async run({ browser, studio, brand }) {
      const id = await makeCampaign(studio.base, brand, { title: 'Through the dark', seed: 78 });
      // A refused connection is what this is about; the browser writes it down.
      const may =
        /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|50[023]/;
      const { page, context, faults } = await openPage(browser, { may });
      const other = await context.newPage();
      await page.goto(`${studio.base}/campaigns/${id}/storyline`);
      await other.goto(`${studio.base}/campaigns/${id}/production`);
      await page.getByRole('button', { name: /Make the ad/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Start, free' }).click();
      // What begins in one tab shows in the other, without a reload.
      for (const tab of [page, other]) await tab.getByRole('heading', { name: /^Being made/ }).waitFor();
      await studio.stop('SIGKILL');
      await wait(1_500);
      await studio.begin();
      const back = Date.now();
      const live = page.getByRole('heading', { name: 'Your ad is ready' });
      await live.waitFor({ timeout: within(75) });
      await other.getByRole('heading', { name: 'Your ad is ready' }).waitFor({ timeout: within(10) });
      expect(`nothing went wrong on the way: ${faults}`, faults.length === 0);
      return { after_restart_seconds: Math.round((Date.now() - back) / 1000) };
    },
  },
];
