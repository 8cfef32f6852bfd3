import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import { timeOfDay } from '@/shared/lib/format';
import { renderRoutes } from '@/testing/render';
import { server } from '@/testing/server';

import { Providers } from './providers';

const model = {
  model: 'maker/film',
  breaker: 'closed',
  failures: 0,
  tries_at: null,
  trying: false,
  paused_until: null,
  recent_calls: 12,
  recent_failures: 0,
};
const standing = {
  running: 3,
  most: 8,
  permitted: 8,
  waiting: 2,
  oldest_wait_seconds: 12.4,
  per_minute: null,
  left: null,
  nodes: 1,
  paused_until: null,
  models: [] as object[],
};
const gate = {
  provider: 'openai',
  standing: standing as object | null,
  spent_this_hour_micros: 1_250_000,
  spent_this_hour: '$1.25',
  hour_cap_micros: null as number | null,
  hour_cap: null as string | null,
};
const soon = '2026-03-01T03:12:40.000Z';

function show(items: object[], makes_ads = true) {
  server.use(http.get('*/api/ops/gates', () => HttpResponse.json({ items, next: null, makes_ads })));
  return renderRoutes([{ path: '/', element: <Providers /> }], '/');
}

describe('the panel of providers', () => {
  it('tells what is under way, what waits, and what it has cost', async () => {
    show([{ ...gate, hour_cap_micros: 5_000_000, hour_cap: '$5.00' }]);
    expect(await screen.findByRole('heading', { name: 'OpenAI' })).toBeVisible();
    expect(screen.getByText('3 of 8 calls under way, 2 waiting, the longest for 12 s')).toBeVisible();
    expect(screen.getByText('No limit per minute · $1.25 this hour, of at most $5.00')).toBeVisible();
    expect(screen.getByText('Working')).toBeVisible();
  });

  it('tells what a provider asks for, and how much of the account is here', async () => {
    const slow = { ...standing, permitted: 2, paused_until: soon, per_minute: 30, left: 1, nodes: 2 };
    show([{ ...gate, standing: slow }]);
    expect(await screen.findByText('Paused')).toBeVisible();
    expect(screen.getByText(new RegExp(`Sends nothing until ${timeOfDay(soon)}`))).toBeVisible();
    expect(screen.getByText(/no more than 2 at once/)).toBeVisible();
    expect(
      screen.getByText(/At most 30 requests a minute, 1 of them right now · this node's share, one of 2/),
    ).toBeVisible();
  });

  it('says of each model whether it works, and when a resting one is tried', async () => {
    const broken = { ...model, model: 'a', breaker: 'open', failures: 5, tries_at: soon };
    const models = [
      broken,
      { ...broken, model: 'b', breaker: 'half_open', tries_at: null, failures: 1, trying: true },
      { ...broken, model: 'c', breaker: 'half_open', tries_at: null },
      { ...model, model: 'd', recent_failures: 3 },
      { ...model, model: 'e', paused_until: soon },
      { ...model, model: 'f', recent_calls: 0 },
    ];
    show([{ ...gate, standing: { ...standing, models } }]);
    const list = await screen.findByRole('list', { name: 'Models of OpenAI' });
    const at = timeOfDay(soon);
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((x) => x.textContent),
    ).toEqual([
      `aResting until ${at} after 5 failures, then tries one callResting`,
      'bTries one call after 1 failure; the others wait for its answerOn trial',
      'cRested after 5 failures; the next call is a trialOn trial',
      'd12 answers in the last minute, 3 of them failedWorking',
      `ePaused until ${at}: the provider asked for itPaused`,
      'fNothing heard in the last minuteQuiet',
    ]);
  });

  it('names the gate that does not answer', async () => {
    show([{ ...gate, standing: null }]);
    expect(await screen.findByText('Not answering')).toBeVisible();
    expect(screen.getByText(/Its gate did not answer/)).toBeVisible();
    expect(screen.getByText('$1.25 this hour')).toBeVisible();
  });

  it('says that nothing is paid, or that it is paid elsewhere', async () => {
    const { unmount } = show([]);
    expect(await screen.findByText(/Nothing is paid here/)).toBeVisible();
    unmount();
    show([], false);
    expect(await screen.findByText(/This server makes no ads/)).toBeVisible();
  });

  it('says what went wrong, and asks again', async () => {
    server.use(http.get('*/api/ops/gates', () => HttpResponse.json({ detail: 'Not now.' }, { status: 403 })));
    const { user } = renderRoutes([{ path: '/', element: <Providers /> }], '/');
    const again = await screen.findByRole('button', { name: /again/i });
    server.use(
      http.get('*/api/ops/gates', () => HttpResponse.json({ items: [], next: null, makes_ads: true })),
    );
    await user.click(again);
    expect(await screen.findByText(/Nothing is paid here/)).toBeVisible();
  });
});
