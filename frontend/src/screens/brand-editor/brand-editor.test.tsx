import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import type { Brand, Picture } from '@/api/types';
import { renderRoutes } from '@/testing/render';
import { server } from '@/testing/server';

import { Component } from './brand-editor';

const picture = (id: string, position: number): Picture => ({
  id,
  position,
  primary: position === 1,
  caption: `Picture of ${id}`,
  width: 800,
  height: 600,
  url: `/media/${id}.jpg`,
});

const lumen: Brand = {
  id: 'br_1',
  version: 3,
  title: 'Lumen',
  description: 'A lamp.',
  tagline: '',
  tone: 'warm',
  colors: { primary: '#1f2a44', accent: '#e0a458', background: '#f5f1ea', text: '#16181d' },
  font: 'Inter',
  url: '',
  facts: [],
  banned_words: [],
  pronunciation: { Lumen: 'loo men' },
  logo_url: null,
  images: [picture('a', 1), picture('b', 2), picture('c', 3)],
  created_at: null,
  updated_at: null,
};

const routes = [
  { path: '/brands', element: <p>All brands</p> },
  { path: '/brands/:brand', element: <Component /> },
];
const open = (at = '/brands/br_1') => renderRoutes(routes, at);
const serve = (brand: Brand = lumen) =>
  server.use(http.get('*/api/brands/br_1', () => HttpResponse.json(brand)));

describe('the brand editor', () => {
  it('makes a brand and asks for a name first', async () => {
    let body: unknown;
    server.use(
      http.post('*/api/brands', async ({ request }) => {
        body = await request.json();
        return HttpResponse.json({ ...lumen, version: 1, title: 'Halo', images: [] }, { status: 201 });
      }),
    );
    serve({ ...lumen, version: 1, title: 'Halo', images: [] });
    const { user, router } = open('/brands/new');
    await user.click(await screen.findByRole('button', { name: 'Create the brand' }));
    expect(screen.getByText('Give the brand a name.')).toBeVisible();
    await user.type(screen.getByLabelText(/^Name/), 'Halo');
    await user.type(screen.getByLabelText('Words to avoid'), 'cheap, best{Enter}');
    await user.click(screen.getByRole('button', { name: 'Create the brand' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/brands/br_1'));
    expect(body).toMatchObject({ title: 'Halo', banned_words: ['cheap', 'best'] });
    expect(await screen.findByRole('heading', { level: 1, name: 'Halo' })).toBeVisible();
  });

  it('sends only what changed, and under the version that was read', async () => {
    let sent: unknown;
    let match: string | null = null;
    serve();
    server.use(
      http.patch('*/api/brands/br_1', async ({ request }) => {
        sent = await request.json();
        match = request.headers.get('If-Match');
        return HttpResponse.json({ ...lumen, version: 4, tone: 'dry' });
      }),
    );
    const { user } = open();
    const tone = await screen.findByLabelText('Tone of voice');
    await user.clear(tone);
    await user.type(tone, 'dry');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toEqual({ tone: 'dry' }));
    expect(match).toBe('"3"');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument());
  });

  it('keeps what is typed when somebody was faster, takes their changes in, and lets one choose', async () => {
    let newest = lumen;
    server.use(
      http.get('*/api/brands/br_1', () => HttpResponse.json(newest)),
      http.patch('*/api/brands/br_1', () =>
        HttpResponse.json(
          { type: '/docs#problem-precondition-failed', title: 'x', status: 412, detail: 'y' },
          { status: 412 },
        ),
      ),
    );
    const { user } = open();
    const tone = await screen.findByLabelText('Tone of voice');
    await user.type(tone, ' and dry');
    newest = { ...lumen, version: 4, tone: 'loud', tagline: 'Shine' };
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Somebody else changed this brand/)).toHaveTextContent('Tone of voice');
    expect(screen.getByLabelText('Slogan')).toHaveValue('Shine');
    expect(tone).toHaveValue('warm and dry');
    await user.click(screen.getByRole('button', { name: 'Take theirs instead' }));
    expect(tone).toHaveValue('loud');
  });

  it('asks before unsaved words are lost', async () => {
    serve();
    const { user, router } = open();
    await user.type(await screen.findByLabelText('Slogan'), 'Shine');
    await user.click(screen.getByRole('link', { name: 'Brands' }));
    await user.click(await screen.findByRole('button', { name: 'Stay here' }));
    expect(router.state.location.pathname).toBe('/brands/br_1');
    await user.click(screen.getByRole('link', { name: 'Brands' }));
    await user.click(await screen.findByRole('button', { name: 'Leave without saving' }));
    expect(await screen.findByText('All brands')).toBeVisible();
  });

  it('moves pictures by menu, and takes a removed one back', async () => {
    const moves: unknown[] = [];
    serve();
    server.use(
      http.patch('*/api/brands/br_1/images/:image', async ({ request, params }) => {
        moves.push([params['image'], await request.json()]);
        const items = [picture('c', 1), picture('a', 2), picture('b', 3)];
        return HttpResponse.json({ items, next: null }, { headers: { ETag: '"4-x"' } });
      }),
    );
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'More about Picture of c' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Make it the first' }));
    await waitFor(() => expect(moves).toEqual([['c', { position: 1 }]]));
    const main = () => screen.getByText('Main picture').closest('li') as HTMLElement;
    expect(within(main()).getByAltText('Picture of c')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'More about Picture of a' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    expect(screen.queryByAltText('Picture of a')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByAltText('Picture of a')).toBeVisible();
  });

  it('says what is wrong with colours, and mends them', async () => {
    serve({ ...lumen, colors: { ...lumen.colors, text: '#e0dcd5' } });
    const { user } = open();
    const checks = await screen.findByRole('group', { name: 'Contrast of the colours' });
    expect(within(checks).getByText(/Hard to read/)).toBeVisible();
    await user.click(within(checks).getAllByRole('button', { name: /^Use #/ })[0] as HTMLElement);
    expect(within(checks).queryByText(/Hard to read/)).not.toBeInTheDocument();
  });
});
