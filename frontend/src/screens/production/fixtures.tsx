import { http, HttpResponse } from 'msw';

import type { Call, Campaign, Job, PlannedJob } from '@/api/types';
import { renderRoutes } from '@/testing/render';
import { server } from '@/testing/server';

import { Component } from './production';

/** A campaign in production with two scenes; the second number stands first in the film. */
export const campaign = (more: Partial<Campaign> = {}): Campaign =>
  ({
    id: 'ca_1',
    version: 4,
    seq: 10,
    title: 'Evening',
    status: 'generating',
    reason: null,
    cancel_requested: false,
    paused: false,
    actions: ['cancel', 'pause'],
    generation_progress: 42,
    eta_seconds: 90,
    cost: { cap_micros: 2_000_000, reserved_micros: 0, spent_micros: 310_000, estimated_micros: 1_900_000 },
    scenes: [
      { number: 2, headline: 'Light, softly', narration: 'Evenings begin here.' },
      { number: 1, headline: '', narration: '' },
    ],
    ...more,
  }) as Campaign;

export const call = (more: Partial<Call> = {}): Call =>
  ({
    id: 'c1',
    ordinal: 1,
    provider: 'replicate',
    model: 'flux-pro',
    state: 'running',
    billing: 'promised',
    reserved_micros: 40_000,
    billed_micros: 0,
    external_id: null,
    reason: null,
    failure: null,
    ...more,
  }) as Call;

/** A clip of the scene that stands first. */
export const job = (more: Partial<Job> = {}): Job =>
  ({
    id: 'j1',
    campaign_id: 'ca_1',
    kind: 'scene_video',
    scene: 2,
    format: '16:9',
    language: null,
    revision: 1,
    newest: true,
    state: 'running',
    reason: null,
    failure: null,
    next: null,
    actions: [],
    wish: null,
    way: 'asked',
    attempts: 0,
    not_before: null,
    asset: null,
    candidates: 0,
    price_micros: 420_000,
    spent_micros: 0,
    calls: [],
    ...more,
  }) as Job;

/** What an estimate says of the rest. */
const rest = (price_micros: number, missing_micros = 0) => ({
  price_micros,
  missing_micros,
  within_cap: missing_micros === 0,
  jobs: [] as PlannedJob[],
});

/** A server with this campaign and these jobs; `said` is every command it got. */
export function open(first: Campaign, jobs: Job[]) {
  const said: unknown[] = [];
  let now = first;
  server.use(
    http.get('*/api/campaigns/ca_1', () => HttpResponse.json(now)),
    http.get('*/api/campaigns/ca_1/jobs', () => HttpResponse.json({ items: jobs, next: null })),
    http.get('*/api/campaigns/ca_1/estimate', () => HttpResponse.json(rest(1_590_000, 700_000))),
    http.patch('*/api/campaigns/ca_1', async ({ request }) => {
      said.push(['patch', request.headers.get('If-Match'), await request.json()]);
      now = { ...now, version: 5, cost: { ...now.cost, cap_micros: 3_000_000 } };
      return HttpResponse.json(now);
    }),
    http.post('*/api/campaigns/ca_1/:what', ({ params }) => {
      said.push([params['what']]);
      now = { ...now, ...(params['what'] === 'cancel' && { cancel_requested: true, actions: [] }) };
      return HttpResponse.json(now, { status: 202 });
    }),
    http.post('*/api/jobs/:job/:what', ({ params, request }) => {
      said.push([params['job'], params['what'], Boolean(request.headers.get('Idempotency-Key'))]);
      const it = jobs.find((x) => x.id === params['job']);
      return HttpResponse.json({ ...it, state: 'running', reason: null, actions: [] });
    }),
  );
  return {
    said,
    ...renderRoutes([{ path: '/campaigns/:campaign', element: <Component /> }], '/campaigns/ca_1'),
  };
}
