// What a journey needs to be there already, made through the API.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { within } from './browser.mjs';
import { wait } from './house.mjs';

const images = new URL('../../config/samples/lumen/', import.meta.url);

/** One request; a busy machine is asked again under the same key. */
async function call(base, method, path, body, type = 'application/json') {
  const key = randomUUID();
  for (let turn = 1; ; turn += 1) {
    const answer = await fetch(base + path, {
      method,
      body: body === undefined || type !== 'application/json' ? body : JSON.stringify(body),
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': type }),
        ...(method === 'POST' ? { 'Idempotency-Key': key } : {}),
      },
    });
    const text = await answer.text();
    if (answer.ok) return text ? JSON.parse(text) : null;
    if (![409, 503].includes(answer.status) || turn === 8)
      throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
    await wait(1_000);
  }
}

/** A brand with pictures and a logo. */
export async function makeBrand(base) {
  const brand = await call(base, 'POST', '/api/brands', {
    title: 'Lumen',
    description: 'A bedside lamp with an opal glass globe.',
    tagline: 'Softly does it',
    facts: ['Opal glass globe', 'Solid oak foot'],
    url: 'lumen.example',
  });
  for (const picture of ['hero', 'detail']) {
    const bytes = readFileSync(new URL(`images/${picture}.jpg`, images));
    await call(base, 'POST', `/api/brands/${brand.id}/images?caption=${picture}`, bytes, 'image/jpeg');
  }
  await call(
    base,
    'PUT',
    `/api/brands/${brand.id}/logo`,
    readFileSync(new URL('logo.png', images)),
    'image/png',
  );
  return brand.id;
}

const tiny = {
  seconds: 6,
  resolution: 360,
  formats: ['16:9'],
  emotion: 'calm',
  call_to_action: 'Order yours',
};

/** A campaign whose storyline is written. */
export async function makeCampaign(base, brand, { cap_micros, ...brief }) {
  const made = await call(base, 'POST', '/api/campaigns', {
    brand_id: brand,
    brief: { ...tiny, ...brief },
    ...(cap_micros === undefined ? {} : { cap_micros }),
  });
  await call(base, 'POST', `/api/campaigns/${made.id}/storyline`, {});
  await untilCampaign(base, made.id, (x) => x.scenes.length > 0, 30);
  return made.id;
}

export const campaignOf = (base, id) => call(base, 'GET', `/api/campaigns/${id}`);

export async function untilCampaign(base, id, fits, seconds) {
  let last;
  for (let turn = 0; turn < (within(seconds) / 1000) * 5; turn += 1) {
    last = await campaignOf(base, id);
    if (fits(last)) return last;
    await wait(200);
  }
  throw new Error(`the campaign is ${last.status} after ${seconds} s: ${last.reason}`);
}
