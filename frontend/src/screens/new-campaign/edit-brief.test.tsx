import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Brief, Campaign } from '@/api/types';
import { renderRoutes } from '@/testing/render';
import { server } from '@/testing/server';

import { Component } from './edit-brief';

const brief: Brief = {
  title: 'Evening',
  audience: '',
  style: '',
  emotion: 'warm',
  pacing: 'steady',
  colors: [],
  ideas: [],
  call_to_action: 'Discover more',
  seconds: 20,
  languages: ['en'],
  formats: ['16:9'],
  resolution: 1080,
  mode: 'test',
  approve_stills: false,
  seed: 1,
};

let now: Campaign;
let patches: unknown[];
const change = (to: Partial<Brief>) => {
  now = { ...now, version: now.version + 1, brief: { ...now.brief, ...to } };
};

beforeEach(() => {
  patches = [];
  now = {
    id: 'ca_1',
    version: 1,
    seq: 1,
    title: 'Evening',
    status: 'draft',
    scenes: [],
    chat: [],
    brief,
    cost: { cap_micros: 0 },
    brand: { id: 'br_1', title: 'Lumen', primary: '#1f2a44', image_url: null },
  } as unknown as Campaign;
  server.use(
    http.get('*/api/campaigns/ca_1', () => HttpResponse.json(now)),
    http.get('*/api/campaigns/ca_1/jobs', () => HttpResponse.json({ items: [] })),
    http.get('*/api/campaigns/ca_1/estimate', () => {
      const jobs = now.brief.formats.flatMap((format) =>
        [1, 2].map((scene) => ({
          id: `${scene}${format}`,
          kind: 'scene_video',
          scene,
          format,
          language: null,
          price_micros: 500_000,
        })),
      );
      const price_micros = jobs.length * 500_000;
      const missing = Math.max(0, price_micros - now.cost.cap_micros);
      return HttpResponse.json({
        price_micros,
        assumed: true,
        cap_micros: now.cost.cap_micros,
        within_cap: missing === 0,
        missing_micros: missing,
        jobs,
      });
    }),
    http.patch('*/api/campaigns/ca_1', async ({ request }) => {
      const body = (await request.json()) as { brief?: Partial<Brief>; cap_micros?: number };
      if (request.headers.get('If-Match') !== `"${now.version}"`) {
        return HttpResponse.json({ title: 'x', detail: 'y', status: 412 }, { status: 412 });
      }
      patches.push(body);
      change(body.brief ?? {});
      if (body.cap_micros !== undefined) now = { ...now, cost: { ...now.cost, cap_micros: body.cap_micros } };
      return HttpResponse.json(now);
    }),
  );
});

const open = () =>
  renderRoutes(
    [
      { path: '/campaigns/:campaign/brief', element: <Component /> },
      { path: '/campaigns/:campaign/storyline', element: <p>The storyline</p> },
    ],
    '/campaigns/ca_1/brief',
  );

describe('the brief', () => {
  it('saves by itself, and the price follows', async () => {
    const { user } = open();
    const price = within(await screen.findByRole('region', { name: 'Price' }));
    await user.click(screen.getByRole('checkbox', { name: 'Tall, 9:16' }));
    await waitFor(() => expect(patches).toEqual([{ brief: { formats: ['16:9', '9:16'] } }]));
    expect(await price.findByRole('button', { name: 'Set the limit to $2.00' })).toBeVisible();
    await user.click(price.getByRole('button', { name: 'Set the limit to $2.00' }));
    await waitFor(() => expect(patches).toHaveLength(2));
    await waitFor(() => expect(price.queryByText(/short of it/)).not.toBeInTheDocument());
    expect(screen.getByLabelText('Spending limit')).toHaveValue('2');
  });

  it('is filled in by the chat, says what, and keeps the last shape', async () => {
    server.use(
      http.post('*/api/brands/br_1/chat', async ({ request }) => {
        const { message } = (await request.json()) as { message: string };
        change({ audience: message });
        const reply = 'What should people feel? For example: calm, warm or joyful.';
        now = {
          ...now,
          chat: [
            { by: 'person', text: message },
            { by: 'house', text: reply },
          ],
        };
        return HttpResponse.json({
          campaign_id: 'ca_1',
          version: now.version,
          reply,
          reason: null,
          done: false,
          brief: now.brief,
        });
      }),
    );
    const { user } = open();
    await user.type(await screen.findByLabelText('Your answer'), 'readers{Enter}');
    await waitFor(() => expect(screen.getByLabelText('Audience')).toHaveValue('readers'));
    expect(screen.getByText(/Filled in just now: Audience/)).toBeVisible();
    expect(await screen.findByRole('button', { name: 'joyful' })).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'Wide, 16:9' }));
    expect(screen.getByRole('checkbox', { name: 'Wide, 16:9' })).toBeChecked();
  });

  it('says what an answer of the chat waits for', async () => {
    now = { ...now, chat: [{ by: 'person', text: 'readers' }] };
    const reason = 'OpenAI could not be reached; it is tried again by itself\nport 9: refused';
    const calls = [{ state: 'reserved', reason }];
    const items = [{ kind: 'chat_reply', state: 'running', calls }];
    server.use(http.get('*/api/campaigns/ca_1/jobs', () => HttpResponse.json({ items })));
    open();
    const said = within(await screen.findByRole('log'));
    expect(said.getByText('Thinking')).toBeVisible();
    expect(await said.findByText('OpenAI could not be reached; it is tried again by itself')).toBeVisible();
  });

  it('puts its own change on top of a faster one', async () => {
    const { user } = open();
    const look = await screen.findByLabelText('Look');
    change({ audience: 'theirs' });
    await user.type(look, 'soft');
    await waitFor(() => expect(now.brief).toMatchObject({ audience: 'theirs', style: 'soft' }));
    expect(await screen.findByText(/together with what somebody else changed/)).toBeVisible();
    expect(screen.getByLabelText('Audience')).toHaveValue('theirs');
  });

  it('sends nothing that is wrong, and saves before it has the storyline written', async () => {
    let written = false;
    server.use(
      http.post('*/api/campaigns/ca_1/storyline', () => {
        written = true;
        return HttpResponse.json(now, { status: 202 });
      }),
    );
    const { user } = open();
    const length = await screen.findByRole('spinbutton');
    fireEvent.change(length, { target: { value: '90' } });
    expect(screen.getByText('An ad lasts 6 to 60 whole seconds.')).toBeVisible();
    const write = await screen.findByRole('button', { name: /Write the storyline/ });
    expect(write).toBeDisabled();
    fireEvent.change(length, { target: { value: '15' } });
    await user.click(write);
    expect(await screen.findByText('The storyline')).toBeVisible();
    expect(written).toBe(true);
    expect(patches).toEqual([{ brief: { seconds: 15 } }]);
  });
});
