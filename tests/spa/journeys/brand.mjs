// A brand from nothing, and one's own picture and film in a scene.
import { makeCampaign } from '../api.mjs';
import { expect, openPage } from '../browser.mjs';
import { colorOf, drop, file, film, picture } from '../files.mjs';

/** Films come through a codec, and colours a little off. */
const near = (a, b) => a.every((x, at) => Math.abs(x - b[at]) < 20);
const red = [255, 0, 0];
const blue = [0, 0, 255];

async function create(page, base) {
  await page.goto(`${base}/brands/new`);
  await page.getByLabel(/^Name/).fill('Halo');
  await drop(page, page.getByText('Drop your product pictures here'), picture('one.png', 'red'));
  await page.getByLabel('Picture files').setInputFiles(picture('two.png', 'blue'));
  await page.getByRole('button', { name: 'Create the brand' }).click();
  await page.waitForURL(/\/brands\/br_/);
  await page.getByRole('button', { name: 'Move Picture 2' }).waitFor();
}

/** The picture in front of which stands "Main picture". */
const main = (page) => page.getByRole('listitem').filter({ hasText: 'Main picture' });

async function arrange(page) {
  const caption = page.getByLabel('Caption of picture 1');
  await caption.fill('A red lamp');
  await caption.press('Enter');
  const red_lamp = page.getByRole('img', { name: 'A red lamp' });
  await red_lamp.waitFor();
  expect('pictures come in the order of their choice', near(await colorOf(red_lamp), red));
  await page.getByRole('button', { name: 'Move Picture 2' }).focus();
  for (const press of ['Space', 'ArrowLeft', 'Space']) {
    await page.keyboard.press(press);
    await page.waitForTimeout(300);
  }
  await page.getByRole('button', { name: 'More about Picture 1' }).waitFor();
  expect(
    'another one is the main one',
    (await main(page).getByRole('img', { name: 'A red lamp' }).count()) === 0,
  );
  await page.getByRole('button', { name: 'More about A red lamp' }).click();
  await page.getByRole('menuitem', { name: 'Make it the first' }).click();
  await main(page).getByRole('img', { name: 'A red lamp' }).waitFor();
}

async function look(page) {
  await page.getByLabel('Logo file').setInputFiles(picture('logo.png', 'green', '300x120'));
  await page.getByRole('img', { name: 'Logo of Halo' }).waitFor();
  await page.getByRole('textbox', { name: 'Brand colour', exact: true }).fill('#7a1f3d');
  await page.getByRole('textbox', { name: 'Words', exact: true }).fill('#e0dcd5');
  const contrast = page.getByRole('group', { name: 'Contrast of the colours' });
  await contrast.getByText(/Hard to read/).waitFor();
  await contrast
    .getByRole('button', { name: /^Use #/ })
    .first()
    .click();
  await contrast.getByText(/Hard to read/).waitFor({ state: 'hidden' });
  await page.getByLabel('Font', { exact: true }).selectOption('Noto Serif');
  await page.getByRole('button', { name: 'Unhurried' }).click();
  await page.getByLabel('Words to avoid').fill('cheap');
  await page.getByLabel('Words to avoid').press('Enter');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await save.click();
  await save.waitFor({ state: 'hidden' });
}

async function stays(page) {
  await page.reload();
  await main(page).getByRole('img', { name: 'A red lamp' }).waitFor();
  expect('the name is kept', (await page.getByLabel(/^Name/).inputValue()) === 'Halo');
  expect('the tone is kept', (await page.getByLabel('Tone of voice').inputValue()) === 'Unhurried');
  const color = page.getByRole('textbox', { name: 'Brand colour', exact: true });
  expect('the colour is kept', (await color.inputValue()) === '#7a1f3d');
  await page.getByRole('button', { name: 'Remove cheap' }).waitFor();
  const font = page.getByLabel('Font', { exact: true });
  expect('the font is kept', (await font.inputValue()) === 'Noto Serif');
  await page.getByRole('img', { name: 'Logo of Halo' }).waitFor();
  expect('both pictures are kept', (await page.getByRole('button', { name: /^Move / }).count()) === 2);
}

async function withoutLogo(page) {
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  const choose = page.getByRole('button', { name: 'Choose a logo' });
  await choose.waitFor();
  await page.reload();
  await choose.waitFor();
  expect('the logo stays away', (await page.getByRole('img', { name: 'Logo of Halo' }).count()) === 0);
}

/** What cannot be read is said in a sentence that names what to do, and costs nothing that was there. */
async function unreadable(page) {
  const files = page.getByLabel('Picture files');
  const said = page.getByRole('alert');
  await files.setInputFiles(file('notes.txt', 'text/plain', Buffer.from('Buy milk.')));
  await said
    .getByText('notes.txt is no JPG, PNG or WebP. Save it as one of them and add it again.')
    .waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await files.setInputFiles(file('none.png', 'image/png', Buffer.from('Buy milk. '.repeat(90))));
  await said.filter({ hasText: /no picture that can be read.*Export it as JPG, PNG or WebP/ }).waitFor();
  await page.getByRole('button', { name: 'Leave none.png out' }).click();
  const whole = picture('half.png', 'red');
  await files.setInputFiles({ ...whole, buffer: whole.buffer.subarray(0, whole.buffer.length / 2) });
  await said.filter({ hasText: /damaged or incomplete; export it again/ }).waitFor();
  await page.getByRole('button', { name: 'Leave half.png out' }).click();
  expect('nothing was added', (await page.getByRole('button', { name: /^Move / }).count()) === 2);
}

/** Puts a file into the first scene, by its menu. */
async function bring(page, mine, kind) {
  await page.getByRole('button', { name: 'More for scene 1' }).click();
  await page.getByRole('menuitem', { name: 'Use my own picture or film' }).click();
  await page.getByLabel('Picture or film').setInputFiles(mine);
  await page.getByRole('button', { name: `Use this ${kind}` }).click();
  await page.getByText(`Scene 1 now shows your ${kind}.`).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

export const journeys = [
  {
    name: 'a brand from nothing, and files that are none',
    seconds: 60,
    async run({ browser, studio }) {
      const { page, faults } = await openPage(browser, { may: /status of 422/ });
      await create(page, studio.base);
      await arrange(page);
      await look(page);
      await stays(page);
      await withoutLogo(page);
      await unreadable(page);
      expect(`nothing went wrong on the way: ${faults}`, faults.length === 0);
    },
  },
  {
    name: 'my own picture in a scene, then my own film',
    seconds: 60,
    async run({ browser, studio, brand }) {
      const id = await makeCampaign(studio.base, brand, { title: 'My own', seed: 12 });
      const { page, faults } = await openPage(browser);
      await page.goto(`${studio.base}/campaigns/${id}/storyline`);
      const scene = page.getByRole('region', { name: 'Scene 1', exact: true });
      const seen = scene.getByRole('figure').getByRole('img');
      expect('it begins with a picture of the brand', !near(await colorOf(seen), red));
      await bring(page, picture('mine.png', 'red'), 'picture');
      expect('it is there', near(await colorOf(seen), red));
      await page.reload();
      expect('it is there after a reload', near(await colorOf(seen), red));
      await bring(page, film('mine.mp4', 'blue'), 'film');
      const clip = scene.getByRole('figure').locator('video');
      expect('the film takes its place', near(await colorOf(clip), blue));
      await page.reload();
      await scene.getByText('Your own film, cut to the length of the scene').waitFor();
      expect('the film is there after a reload', near(await colorOf(clip), blue));
      expect(`nothing went wrong on the way: ${faults}`, faults.length === 0);
    },
  },
];
