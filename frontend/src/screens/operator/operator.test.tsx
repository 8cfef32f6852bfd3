import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import { renderRoutes } from '@/testing/render';
import { server } from '@/testing/server';

import { OpenCampaigns } from './campaigns';

const line = (id: string, status: string, minutes: number) => ({
  id,
  title: `Ad ${id}`,
  status,
  reason: null,
  brand: { id: 'br', title: 'Lumen' },
  cap_micros: 0,
  spent_micros: 0,
  owner: 'ann',
  updated_at: new Date(Date.now() - minutes * 60_000).toISOString(),
});
const job = {
  id: 'j1',
  kind: 'scene_video',
  scene: 2,
  format: '16:9',
  language: null,
  campaign_id: 'b',
  newest: true,
  state: 'needs_attention',
  reason: 'Nobody knows whether the order arrived.',
  next: null,
  actions: ['approve', 'skip'],
  attempts: 1,
  price_micros: 420_000,
  spent_micros: 0,
  calls: [{ state: 'needs_decision' }],
};

function house() {
  const said: unknown[] = [];
  server.use(
    http.get('*/api/ops/campaigns', () =>
      HttpResponse.json({
        items: [line('a', 'generating', 0), line('b', 'needs_attention', 1), line('c', 'generating', 30)],
        next: null,
      }),
    ),
    http.get('*/api/campaigns/:id', ({ params }) =>
      HttpResponse.json({ id: params.id, title: `Ad ${String(params.id)}`, actions: ['retry', 'cancel'] }),
    ),
    http.get('*/api/campaigns/:id/jobs', ({ params }) =>
      HttpResponse.json({ items: params.id === 'b' ? [job] : [], next: null }),
    ),
    http.post('*/api/jobs/j1/:what', async ({ params, request }) => {
      const body = await request.text();
      said.push([params.what, body ? (JSON.parse(body) as unknown) : null]);
      return HttpResponse.json({ ...job, state: 'running', actions: [], calls: [] });
    }),
    http.post('*/api/campaigns/:id/cancel', ({ params }) => {
      said.push(['cancel', params.id]);
      return HttpResponse.json({ id: params.id, title: 'Ad', actions: [] }, { status: 202 });
    }),
  );
  return { said, ...renderRoutes([{ path: '/', element: <OpenCampaigns /> }], '/') };
}

describe('the console', () => {
  it('puts first what is stuck, the oldest before, and opens it', async () => {
    house();
    const links = await screen.findAllByRole('link');
    expect(links.map((x) => x.textContent)).toEqual(['Ad c', 'Ad b', 'Ad a']);
    expect(screen.getByRole('button', { name: 'What can be done: Ad c' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    expect(screen.getByRole('button', { name: 'What can be done: Ad a' })).toHaveAttribute(
      'aria-expanded',
      'false',
    );
  });

  it('says the price before ordering again, and adopts what a provider has made', async () => {
    const { said, user } = house();
    expect(await screen.findByText('Order again for $0.42')).toBeVisible();
    await user.type(screen.getByLabelText(/provider's number/), 'p123');
    await user.click(screen.getByRole('button', { name: 'Adopt' }));
    await screen.findByText('Being made').catch(() => undefined);
    expect(said).toContainEqual(['adopt', { external_id: 'p123' }]);
  });

  it('asks before it cancels', async () => {
    const { said, user } = house();
    await user.click(await screen.findByRole('button', { name: 'Cancel: Ad b' }));
    expect(said).toEqual([]);
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel the campaign' }),
    );
    await screen.findByRole('button', { name: 'What can be done: Ad b' });
    expect(said).toContainEqual(['cancel', 'b']);
  });
});
