// From a brief to a saved film, as somebody does who has never been here.
import { readFileSync } from 'node:fs';

import { expect, openPage, within } from '../browser.mjs';

async function brief(page, base) {
  await page.goto(`${base}/new`);
  await page.locator('label', { hasText: 'Lumen' }).click();
  await page.getByRole('radio', { name: /Lumen/, checked: true }).waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Begin the brief' }).click();
  await page.waitForURL(/\/campaigns\/.*\/brief/);
  await page.getByRole('spinbutton', { name: 'Length' }).fill('6');
  await page.getByLabel('Sharpness').selectOption('360');
  await page.getByRole('button', { name: /Write the storyline/ }).click();
  await page.waitForURL(/\/storyline/);
  return page.url().split('/').at(-2);
}

/** By the handle, which hears the arrow keys a moment after it was picked up. */
async function move(page, from, key) {
  await page.getByRole('button', { name: `Move scene ${from}`, exact: true }).focus();
  for (const press of ['Space', key, 'Space']) {
    await page.keyboard.press(press);
    await page.waitForTimeout(300);
  }
}

async function drag(page, from, to) {
  const middle = async (place) => {
    const box = await page.getByRole('button', { name: `Move scene ${place}`, exact: true }).boundingBox();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const there = await middle(to);
  await page.mouse.move(...(await middle(from)));
  await page.mouse.down();
  await page.mouse.move(...there, { steps: 12 });
  await page.mouse.up();
}

const shows = (page, place, text) =>
  page.waitForFunction(
    ([name, wanted]) =>
      [...document.querySelectorAll(`section[aria-label="${name}"] input`)].some((x) => x.value === wanted),
    [`Scene ${place}`, text],
  );

async function storyline(page) {
  const scene = page.getByRole('region', { name: 'Scene 1', exact: true });
  await scene.getByLabel('On screen').fill('Softly does it');
  await move(page, 1, 'ArrowDown');
  await shows(page, 2, 'Softly does it');
  await move(page, 2, 'ArrowUp');
  await shows(page, 1, 'Softly does it');
  await drag(page, 1, 2);
  await shows(page, 2, 'Softly does it');
  await drag(page, 2, 1);
  await shows(page, 1, 'Softly does it');
  const bar = page.getByRole('region', { name: 'Changes that are not saved' });
  await bar.getByRole('button', { name: 'Save changes' }).click();
  await bar.waitFor({ state: 'hidden' });
  await page.reload();
  expect('the edit is kept', (await scene.getByLabel('On screen').inputValue()) === 'Softly does it');
}

async function production(page) {
  await page.getByRole('button', { name: /Make the ad/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start, free' }).click();
  await page.waitForURL(/\/production/);
  const bar = page.getByRole('progressbar', { name: 'Production', exact: true });
  const ready = page.getByRole('heading', { name: 'Your ad is ready' });
  const seen = new Set();
  while (!(await ready.isVisible())) {
    seen.add(Number(await bar.getAttribute('aria-valuenow')));
    await page.waitForTimeout(150);
  }
  const steps = [...seen];
  expect(`progress moves: ${steps}`, steps.length >= 4);
  expect(
    `progress never goes back: ${steps}`,
    steps.every((x, at) => at === 0 || x > steps[at - 1]),
  );
  await page.getByRole('link', { name: 'Watch the films' }).click();
  return steps.length;
}

async function watch(page) {
  const position = page.getByRole('slider', { name: 'Position in the film' });
  await page.waitForFunction(() => document.querySelector('video')?.readyState >= 2);
  await position.focus();
  for (let turn = 0; turn < 20; turn += 1) await page.keyboard.press('ArrowRight');
  const at = await page.evaluate(() => document.querySelector('video').currentTime);
  expect(`20 presses move 2 s, not ${at}`, Math.abs(at - 2) < 0.05);
  await page.getByRole('button', { name: 'Captions', exact: true }).click();
  await page.waitForFunction(() => document.querySelector('[data-caption]')?.textContent.length > 0);
  await page.getByLabel('Safe zone').selectOption('youtube');
  await page.getByRole('img', { name: /Safe zone of YouTube/ }).waitFor();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.waitForFunction((from) => document.querySelector('video').currentTime > from + 0.3, at);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
}

async function saved(page, press) {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: within(60) }), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function save(page) {
  const film = await saved(page, () =>
    page.getByRole('link', { name: 'Download MP4: Wide 16:9, English' }).click(),
  );
  expect(
    `${film.name} is an MP4`,
    film.name.endsWith('.mp4') && film.bytes.subarray(4, 8).toString() === 'ftyp',
  );
  const srt = await saved(page, () => page.getByRole('button', { name: 'Download captions as SRT' }).click());
  expect('captions are SubRip', srt.name.endsWith('.srt') && srt.bytes.includes(' --> '));
  const vtt = await saved(page, () => page.getByRole('button', { name: 'Download captions as VTT' }).click());
  expect('captions are WebVTT', vtt.bytes.subarray(0, 6).toString() === 'WEBVTT');
  const zip = await saved(page, () => page.getByRole('button', { name: 'Project for an editor' }).click());
  expect(`${zip.name} is an archive`, zip.bytes.subarray(0, 2).toString() === 'PK');
  return film.bytes.length;
}

async function share(page) {
  await page.getByRole('button', { name: 'Make a link' }).click();
  const url = await page.getByLabel('Link to the films').inputValue();
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const shown = await fetch(url, { headers: { Accept: 'text/html' } });
  expect('whoever has the link sees a film', shown.ok && (await shown.text()).includes('<video'));
  await page.getByRole('button', { name: 'End this link' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End the link' }).click();
  await page.getByRole('button', { name: 'Make a link' }).waitFor();
  expect('an ended link shows nothing', (await fetch(url)).status === 404);
}

async function otherVersion(page, base, id) {
  const wish = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
  await fetch(`${base}/api/campaigns/${id}/scenes/1/regenerate`, {
    ...wish,
    body: JSON.stringify({ part: 'picture', prompt: 'another one' }),
  });
  const group = page.getByRole('group', { name: 'Still, Wide 16:9' });
  const use = group.getByRole('button', { name: 'Use Still, Wide 16:9, version 1' });
  await use.click({ timeout: within(60) });
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await group.getByRole('button', { name: 'Use Still, Wide 16:9, version 2' }).waitFor();
}

export const journeys = [
  {
    name: 'an ad from brief to download',
    seconds: 120,
    async run(world) {
      const { page, faults } = await openPage(world.browser);
      const { base } = world.studio;
      const from = Date.now();
      world.keep({ campaign: await brief(page, base) });
      await storyline(page);
      const steps = await production(page);
      const made = (Date.now() - from) / 1000;
      await watch(page);
      const bytes = await save(page);
      await share(page);
      expect(`nothing went wrong on the way: ${faults}`, faults.length === 0);
      return { brief_to_film_seconds: Math.round(made), progress_steps: steps, film_bytes: bytes };
    },
  },
  {
    name: 'another version of a scene, used and taken back',
    seconds: 75,
    async run(world) {
      const { page } = await openPage(world.browser);
      await page.goto(`${world.studio.base}/campaigns/${world.campaign}/films`);
      await page.getByRole('heading', { name: /^Scene 1/ }).waitFor();
      await otherVersion(page, world.studio.base, world.campaign);
    },
  },
];
