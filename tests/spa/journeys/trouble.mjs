// Providers that fail, refuse and cost too much.
import { campaignOf, makeCampaign, untilCampaign } from '../api.mjs';
import { expect, openPage, within } from '../browser.mjs';

async function start(page, base, id) {
  await page.goto(`${base}/campaigns/${id}/storyline`);
  await page.getByRole('button', { name: /Make the ad/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Start (for \$|within)/ }).click();
  await page.waitForURL(/\/production/);
}

export const journeys = [
  {
    name: 'a provider fails, and a retry goes on',
    seconds: 75,
    async run({ browser, paid, paidBrand, providers }) {
      const id = await makeCampaign(paid.base, paidBrand, {
        title: 'Empty account',
        mode: 'production',
        cap_micros: 5_000_000,
      });
      await providers.break({ action: 'credit_402' });
      const { page, faults } = await openPage(browser);
      await start(page, paid.base, id);
      const decision = page.getByRole('region', { name: 'Your decision' });
      await decision
        .getByText(/account at the provider is empty/)
        .first()
        .waitFor({ timeout: within(30) });
      const before = await untilCampaign(paid.base, id, (x) => x.status === 'needs_attention', 30);
      await providers.mend();
      await decision.getByRole('button', { name: /^Try all \d+ again/ }).click();
      await decision.waitFor({ state: 'hidden', timeout: within(30) });
      await page
        .getByRole('heading', { name: /^Being made$|Your ad is ready/ })
        .waitFor({ timeout: within(30) });
      const after = await untilCampaign(
        paid.base,
        id,
        (x) => x.cost.spent_micros > before.cost.spent_micros,
        30,
      );
      expect('it goes on', after.cost.spent_micros > before.cost.spent_micros);
      expect(`nothing went wrong on the way: ${faults}`, faults.length === 0);
    },
  },
  {
    name: 'the budget ends, is raised, and it goes on',
    seconds: 75,
    async run({ browser, paid, paidBrand }) {
      const id = await makeCampaign(paid.base, paidBrand, {
        title: 'A small purse',
        mode: 'production',
        cap_micros: 60_000,
        seed: 5,
      });
      const { page, faults } = await openPage(browser);
      await start(page, paid.base, id);
      const budget = page.getByRole('article', { name: 'Budget' });
      await budget.waitFor({ timeout: within(40) });
      const stopped = await untilCampaign(paid.base, id, (x) => x.status === 'needs_attention', 40);
      expect(
        'nothing is spent above the cap',
        stopped.cost.spent_micros + stopped.cost.reserved_micros <= 60_000,
      );
      await budget.getByRole('button', { name: 'Raise it and go on' }).click();
      await budget.waitFor({ state: 'hidden', timeout: within(30) });
      const now = await campaignOf(paid.base, id);
      expect(`the cap is raised: ${now.cost.cap_micros}`, now.cost.cap_micros > 60_000);
      expect(`nothing went wrong on the way: ${faults}`, faults.length === 0);
    },
  },
  {
    name: 'a refused still is drawn with milder words, another one is wanted, then approved',
    seconds: 75,
    async run({ browser, paid, paidBrand, providers }) {
      const id = await makeCampaign(paid.base, paidBrand, {
        title: 'Too daring',
        mode: 'production',
        approve_stills: true,
        cap_micros: 5_000_000,
        seed: 9,
      });
      // Four refusals among three stills: one of them is refused twice, and softened at the latest then.
      await providers.break({ action: 'moderated', model: '*flux*', times: 4 });
      const { page, faults } = await openPage(browser);
      await start(page, paid.base, id);
      const decision = page.getByRole('region', { name: 'Your decision' });
      await page
        .getByText('Milder words')
        .first()
        .waitFor({ timeout: within(40) });
      const first = decision.getByRole('article', { name: /^Still of scene 1/ });
      await first.getByRole('button', { name: /^Another one/ }).click({ timeout: within(40) });
      await first.getByRole('button', { name: /^Approve/ }).click({ timeout: within(40) });
      await first.waitFor({ state: 'hidden', timeout: within(30) });
      await providers.mend();
      expect(`nothing went wrong on the way: ${faults}`, faults.length === 0);
    },
  },
];
