import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import { renderRoutes } from '@/testing/render';
import { server } from '@/testing/server';

import { Component } from './campaign';

/** A stream that stays open without a word but the first comment. */
function openStream() {
  const body = new ReadableStream({ start: (to) => to.enqueue(new TextEncoder().encode(': here\n\n')) });
  return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
}

describe('the frame of a campaign', () => {
  it('says when the line is broken, keeps what it has, and is quiet once the line holds', async () => {
    let broken = true;
    server.use(
      http.get('*/api/campaigns/ca_1', () =>
        HttpResponse.json({
          id: 'ca_1',
          seq: 1,
          title: 'Evening',
          status: 'generating',
          brand: { id: 'br_1', title: 'Lumen' },
        }),
      ),
      http.get('*/api/campaigns/ca_1/events', () => (broken ? HttpResponse.error() : openStream())),
    );
    renderRoutes(
      [{ path: '/:campaign', element: <Component />, children: [{ index: true, element: <p>Tiles</p> }] }],
      '/ca_1',
    );
    expect(await screen.findByText('Connecting')).toBeVisible();
    expect(await screen.findByText('Tiles')).toBeVisible();
    const note = await screen.findByText(/Connection is poor/, {}, { timeout: 6_000 });
    expect(screen.getByText('Tiles')).toBeVisible();
    broken = false;
    await waitFor(() => expect(note).toBeEmptyDOMElement(), { timeout: 6_000 });
  });
});
