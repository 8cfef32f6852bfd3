import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';

import type { CampaignLine } from '@/api/types';
import { renderRoutes } from '@/testing/render';
import { server } from '@/testing/server';

import { Component } from './campaign-list';

const line = (id: string, title: string, more: Partial<CampaignLine> = {}): CampaignLine => ({
  id,
  title,
  status: 'draft',
  reason: null,
  brand: { id: 'br_1', title: 'Lumen' },
  cap_micros: 0,
  cap: '$0.00',
  spent_micros: 0,
  spent: '$0.00',
  still_url: null,
  final_video_url: null,
  created_at: '2026-11-01T10:00:00Z',
  updated_at: '2026-11-01T10:00:00Z',
  ...more,
});

const routes = [
  { path: '/campaigns', element: <Component /> },
  { path: '/campaigns/:campaign', element: <p>The copy</p> },
];
let asked: URLSearchParams[] = [];

beforeEach(() => {
  asked = [];
  server.use(
    http.get('*/api/brands', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/api/campaigns', ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      if (query.get('q') === 'nothing') return HttpResponse.json({ items: [], next: null });
      return query.get('cursor')
        ? HttpResponse.json({ items: [line('ca_3', 'Autumn')], next: null })
        : HttpResponse.json({
            items: [line('ca_1', 'Spring'), line('ca_2', 'Winter', { status: 'generating' })],
            next: 'more',
          });
    }),
  );
});

const titles = () =>
  screen
    .getAllByRole('link')
    .flatMap((x) => (/ca_\d/.test(x.getAttribute('href') ?? '') ? x.textContent : []));

describe('the campaign list', () => {
  it('keeps search and state in the address, and can be opened from it', async () => {
    const { user, router } = renderRoutes(routes, '/campaigns?status=draft&sort=nonsense');
    await screen.findByText('Spring');
    expect(asked[0]?.get('status')).toBe('draft');
    await user.type(screen.getByRole('searchbox'), 'nothing');
    expect(await screen.findByText('No campaign fits')).toBeVisible();
    expect(router.state.location.search).toContain('q=nothing');
    await user.click(screen.getByRole('button', { name: 'Show all campaigns' }));
    expect(await screen.findByText('Spring')).toBeVisible();
    expect(router.state.location.search).not.toContain('q=');
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('says why one waits in words for people, and nothing of a price before there is one', async () => {
    const reason = 'ca_1.reference_image.s1.16x9.r1 waits for approval';
    const items = [
      line('ca_1', 'Spring', { status: 'needs_attention', reason, spent_micros: 340_000 }),
      line('ca_2', 'Winter', { status: 'completed' }),
      line('ca_3', 'Autumn'),
    ];
    server.use(http.get('*/api/campaigns', () => HttpResponse.json({ items, next: null })));
    renderRoutes(routes, '/campaigns');
    expect(await screen.findByText('The still of scene 1 waits for approval')).toBeVisible();
    const row = (title: string) => screen.getByText(title).closest('li');
    expect(row('Spring')).toHaveTextContent('$0.34');
    expect(row('Winter')).toHaveTextContent('Free');
    expect(row('Autumn')).not.toHaveTextContent('Free');
  });

  it('fetches every page before it trusts another order', async () => {
    renderRoutes(routes, '/campaigns?sort=title');
    await screen.findByText('Autumn');
    expect(titles()).toEqual(['Autumn', 'Spring', 'Winter']);
  });

  it('takes a removed line back, and does not remove what is being made', async () => {
    const { user } = renderRoutes(routes, '/campaigns');
    await user.click(await screen.findByRole('button', { name: 'More about Winter' }));
    expect(await screen.findByRole('menuitem', { name: /cancel it first/ })).toHaveAttribute('data-disabled');
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'More about Spring' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    expect(titles()).toEqual(['Winter']);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(titles()).toEqual(['Spring', 'Winter']);
  });

  it('copies a campaign and goes there', async () => {
    server.use(
      http.post('*/api/campaigns/ca_1/duplicate', async ({ request }) => {
        const { title } = (await request.json()) as { title: string };
        return HttpResponse.json({ id: 'ca_9', title }, { status: 201 });
      }),
    );
    const { user } = renderRoutes(routes, '/campaigns');
    await user.click(await screen.findByRole('button', { name: 'More about Spring' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Duplicate' }));
    expect(await screen.findByText('The copy')).toBeVisible();
    expect(screen.getByText('“Spring, copy” is a draft of its own')).toBeVisible();
  });

  it('says what became of each row of a file', async () => {
    let sent = { body: '', type: '' as string | null, start: '' as string | null };
    server.use(
      http.post('*/api/campaigns/batch', async ({ request }) => {
        sent = {
          body: await request.text(),
          type: request.headers.get('Content-Type'),
          start: new URL(request.url).searchParams.get('start'),
        };
        const problem = { type: 'x', title: 'Invalid', status: 422, detail: 'seconds: give 6 to 60' };
        return HttpResponse.json({
          created: 1,
          failed: 1,
          rows: [
            { line: 2, id: 'ca_5', started: false, problem: null },
            { line: 3, id: null, started: false, problem },
          ],
        });
      }),
    );
    const { user } = renderRoutes(routes, '/campaigns');
    await user.click(await screen.findByRole('button', { name: 'Upload many' }));
    const text = 'title,seconds\nA,12\nB,90\n';
    await user.upload(await screen.findByLabelText('File with rows'), new File([text], 'ads.csv'));
    await user.click(await screen.findByRole('button', { name: 'Make 2 ads' }));
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('3Left outseconds: give 6 to 60');
    expect(rows[2]).toHaveTextContent('Draft');
    expect(sent).toEqual({ body: text, type: 'text/csv', start: 'false' });
    await waitFor(() => expect(asked.length).toBeGreaterThan(1));
  });
});
