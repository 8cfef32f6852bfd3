import { configure, fireEvent, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach } from 'vitest';

import type { Campaign, Storyline, StorylinePatch } from '@/api/types';
import { renderRoutes } from '@/testing/render';
import { server } from '@/testing/server';

import { campaign, plan, storyline } from './fixtures';
import { Component } from './storyline';

// Looking at what every ancestor hides takes seconds on a page as large as this.
configure({ defaultHidden: true });

/** What the server has and was told: edits to be saved under a version, edits whose price was asked. */
export const house = {
  now: storyline(),
  saved: [] as [string | null, StorylinePatch][],
  asked: [] as StorylinePatch[],
};

beforeEach(() => {
  house.saved = [];
  house.asked = [];
});
// Messages outlive a page, and with it a test.
afterEach(() => screen.queryAllByRole('button', { name: 'Dismiss' }).forEach((x) => fireEvent.click(x)));

/** What the server makes of an edit. */
function edited(patch: StorylinePatch): Storyline {
  const scenes = house.now.scenes.map((x) => ({ ...x, ...patch.scenes?.find((y) => y.number === x.number) }));
  const order = patch.order ?? scenes.map((x) => x.number);
  const sorted = order.flatMap((n) => scenes.find((x) => x.number === n) ?? []);
  return { ...house.now, version: house.now.version + 1, scenes: sorted as Storyline['scenes'] };
}

export function open(first: Storyline = storyline(), whole: Campaign = campaign()) {
  house.now = first;
  server.use(
    http.get('*/api/campaigns/ca_1', () => HttpResponse.json(whole)),
    http.get('*/api/campaigns/ca_1/jobs', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/api/campaigns/ca_1/storyline', () => HttpResponse.json(house.now)),
    http.patch('*/api/campaigns/ca_1/storyline', async ({ request }) => {
      const patch = (await request.json()) as StorylinePatch;
      if (new URL(request.url).searchParams.has('dry_run')) {
        house.asked.push(patch);
        return HttpResponse.json(plan);
      }
      const match = request.headers.get('If-Match');
      house.saved.push([match, patch]);
      if (match !== `"${house.now.version}"`)
        return HttpResponse.json({ title: 'x', detail: 'y', status: 412 }, { status: 412 });
      house.now = edited(patch);
      return HttpResponse.json({ ...house.now, plan });
    }),
  );
  const path = '/campaigns/:campaign/storyline';
  return renderRoutes([{ path, element: <Component /> }], '/campaigns/ca_1/storyline');
}

/** By label and not by role, which takes a second on a page as large as this. */
export const row = async (place: number) =>
  within(await screen.findByLabelText(`Scene ${place}`, { selector: 'section' }));
export const headlines = () =>
  screen.getAllByLabelText('On screen').map((x) => (x as HTMLInputElement).value);
export const bar = () => screen.findByLabelText('Changes that are not saved');
/** By then the price of the edits is known. */
export const price = async () => within(await bar()).findByText(/To be made anew: 1 voice and 1 film/);
export const save = async (user: ReturnType<typeof open>['user']) => {
  await price();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
};
