import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import { keys } from '@/api/keys';
import type { Progress } from '@/api/types';
import { renderRoutes } from '@/testing/render';
import { server } from '@/testing/server';

import { call, campaign, job, open } from './fixtures';
import { Component } from './production';

const still = job({
  id: 's1',
  kind: 'reference_image',
  state: 'waiting_approval',
  actions: ['approve', 'reject'],
  price_micros: 40_000,
  asset: { id: 'a', url: '/media/a.png', mime: 'image/png', bytes: 1, sha256: 'x', created_at: null },
});

describe('production', () => {
  it('draws an outline while the jobs come, and says what runs already', async () => {
    server.use(
      http.get('*/api/campaigns/ca_1', () => HttpResponse.json(campaign())),
      http.get('*/api/campaigns/ca_1/jobs', () => new Promise<never>(() => {})),
    );
    const { container } = renderRoutes([{ path: '/:campaign', element: <Component /> }], '/ca_1');
    expect(await screen.findByRole('heading', { name: 'Being made' })).toBeVisible();
    expect(container.querySelector('[aria-busy="true"]')).toBeInTheDocument();
    expect(await screen.findByText('Loading')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'Every part' })).not.toBeInTheDocument();
  });

  it('says why the jobs cannot be read, and reads them again', async () => {
    const { user } = open(campaign(), [job()]);
    let broken = true;
    server.use(
      http.get('*/api/campaigns/ca_1/jobs', () =>
        broken
          ? HttpResponse.json({ title: 'Busy', detail: 'The disk is full.', status: 507 }, { status: 507 })
          : HttpResponse.json({ items: [job()], next: null }),
      ),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.');
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('article', { name: 'Scene 1, 16:9' })).toBeVisible();
  });

  it('leads to where it begins when nothing is being made', async () => {
    open(campaign({ status: 'draft', actions: ['start'], generation_progress: 0 }), []);
    expect(await screen.findByRole('link', { name: 'Go to the storyline' })).toHaveAttribute(
      'href',
      '/campaigns/ca_1/storyline',
    );
  });

  it('shows a running clip under its still: how far, who, which attempt, what it costs', async () => {
    const done = job({ ...still, state: 'done', actions: [] });
    const calls = [
      call({ id: 'c1', state: 'failed', billing: 'not_billed', reserved_micros: 420_000 }),
      call({ id: 'c2', ordinal: 2, reserved_micros: 420_000 }),
    ];
    const { client } = open(campaign(), [done, job({ calls })]);
    const tile = within(await screen.findByRole('article', { name: 'Scene 1, 16:9' }));
    expect(tile.getByAltText('Still of Scene 1, 16:9')).toHaveAttribute('src', '/media/a.png');
    expect(tile.getByText('Being made')).toBeVisible();
    expect(tile.getByText('Replicate, attempt 2, $0.42 promised')).toBeVisible();
    const bar = tile.getByRole('progressbar', { name: 'Clip of scene 1, 16:9' });
    expect(bar).not.toHaveAttribute('aria-valuenow');
    client.setQueryData<Progress>(keys.progress('ca_1'), {
      campaign_id: 'ca_1',
      status: 'generating',
      generation_progress: 42,
      eta_seconds: 90,
      reason: null,
      settled: 3,
      total: 9,
      jobs: [{ id: 'j1', kind: 'scene_video', scene: 2, format: '16:9', state: 'running', progress: 0.5 }],
    });
    await waitFor(() => expect(bar).toHaveAttribute('aria-valuenow', '0.5'));
    expect(screen.getByRole('progressbar', { name: 'Production' })).toHaveAttribute('aria-valuenow', '42');
    expect(screen.getByText('About 1 min 30 s')).toBeVisible();
    expect(screen.getByText('3 of 9')).toBeVisible();
  });

  it('says of a running job why its order was not taken', async () => {
    const why = 'OpenAI could not be reached; it is tried again by itself\nFailed to connect to port 9';
    open(campaign(), [job({ calls: [call({ provider: 'openai', state: 'reserved', reason: why })] })]);
    const tile = within(await screen.findByRole('article', { name: 'Scene 1, 16:9' }));
    const plain = 'OpenAI could not be reached; it is tried again by itself';
    expect(tile.getByText(plain)).toBeVisible();
    expect(tile.getByText(/^OpenAI, /)).toBeVisible();
    expect(tile.getByText('Waiting')).toBeVisible();
    expect(tile.queryByRole('progressbar')).not.toBeInTheDocument();
    const overview = within(screen.getByRole('region', { name: 'How it stands' }));
    expect(overview.getByText(plain)).toBeVisible();
    expect(overview.queryByText(/port 9/)).not.toBeInTheDocument();
    expect(tile.getByText('Failed to connect to port 9').closest('details')).not.toHaveAttribute('open');
  });

  it('approves a still that waits, under a key', async () => {
    const { said, user } = open(campaign(), [still, job({ state: 'planned' })]);
    const decision = within(await screen.findByRole('region', { name: 'Your decision' }));
    expect(screen.getByRole('heading', { name: 'Being made, and 1 part waits for you' })).toBeVisible();
    expect(decision.getByAltText('Still of scene 1, 16:9, to be approved')).toBeVisible();
    expect(decision.getByText(/Evenings begin here/)).toBeVisible();
    expect(decision.getByRole('button', { name: /^Another one/ })).toHaveTextContent('$0.04');
    await user.click(decision.getByRole('button', { name: 'Approve: Still of scene 1, 16:9' }));
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'Your decision' })).not.toBeInTheDocument(),
    );
    expect(said).toEqual([['s1', 'approve', true]]);
  });

  it('says in plain words why a job failed and what helps, and tries again for a price', async () => {
    const failed = job({
      state: 'failed',
      failure: 'no_credit',
      reason: 'ca_1.scene_video.s2.16x9.r1: the account has no credit left.',
      actions: ['retry', 'skip'],
    });
    const { said, user } = open(campaign({ status: 'needs_attention', actions: ['retry', 'cancel'] }), [
      failed,
    ]);
    const card = within(await screen.findByRole('article', { name: 'Clip of scene 1, 16:9' }));
    expect(card.getByText('The clip of scene 1: the account has no credit left.')).toBeVisible();
    expect(card.getByText(/account at the provider is empty. Have it topped up/)).toBeVisible();
    expect(document.body).not.toHaveTextContent('ca_1.');
    await user.click(card.getByRole('button', { name: 'Try again · $0.42' }));
    await waitFor(() => expect(said).toEqual([['j1', 'retry', true]]));
  });

  it('says once why many parts stopped, and tries all of them again', async () => {
    const failed = ['j1', 'j2', 'j3'].map((id, at) =>
      job({
        id,
        scene: at + 1,
        state: 'needs_attention',
        failure: 'no_credit',
        reason: 'the account at Replicate is empty: add credit there\nInsufficient credit',
        actions: ['retry', 'skip'],
      }),
    );
    const { said, user } = open(campaign({ status: 'needs_attention', actions: ['retry'] }), failed);
    const decision = within(await screen.findByRole('region', { name: 'Your decision' }));
    expect(decision.getByRole('heading', { name: '3 parts stopped for the same reason' })).toBeVisible();
    expect(decision.getByText('The account at Replicate is empty: add credit there')).toBeVisible();
    expect(decision.queryByRole('button', { name: /^Leave out/ })).not.toBeInTheDocument();
    await user.click(decision.getByRole('button', { name: 'Decide one by one' }));
    expect(decision.getAllByRole('button', { name: /^Leave out/ })).toHaveLength(3);
    await user.click(decision.getByRole('button', { name: 'Try all 3 again · $1.26' }));
    const retried = ['j1', 'j2', 'j3'].map((id) => [id, 'retry', true]);
    await waitFor(() => expect(said).toEqual(retried));
  });

  it('keeps a refused decision in sight and says why', async () => {
    const { user } = open(campaign(), [still]);
    server.use(
      http.post('*/api/jobs/s1/approve', () =>
        HttpResponse.json(
          { title: 'Late', detail: 'It was rejected already.', status: 409 },
          { status: 409 },
        ),
      ),
    );
    const decision = within(await screen.findByRole('region', { name: 'Your decision' }));
    await user.click(decision.getByRole('button', { name: /^Approve/ }));
    expect(await screen.findByText('It was rejected already.')).toBeVisible();
    expect(decision.getByRole('button', { name: /^Approve/ })).toBeEnabled();
  });

  it('asks before a part is left out', async () => {
    const { said, user } = open(campaign({ status: 'needs_attention' }), [
      job({ state: 'failed', failure: 'refused', actions: ['retry', 'skip'] }),
    ]);
    const card = within(await screen.findByRole('article', { name: 'Clip of scene 1, 16:9' }));
    await user.click(card.getByRole('button', { name: /^Leave out/ }));
    expect(said).toEqual([]);
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Leave it out' }));
    await waitFor(() => expect(said).toEqual([['j1', 'skip', true]]));
  });
});
