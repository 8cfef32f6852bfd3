import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import { renderRoutes } from '@/testing/render';
import { server } from '@/testing/server';

import { useCampaign } from './use-campaign';
import { useEvents } from './use-events';
import { useLiveCampaign } from './use-live-campaign';
import { useProgress } from './use-progress';

function View() {
  const { data } = useCampaign('ca_1');
  useLiveCampaign('ca_1');
  return (
    <p>
      {data?.title} {data?.generation_progress} % after {useEvents('ca_1').length} events, settled{' '}
      {useProgress('ca_1')?.settled ?? 0}
    </p>
  );
}

const event = (seq: number) =>
  `id: ${seq}\nevent: x\ndata: ${JSON.stringify({ campaign_id: 'ca_1', seq, type: 'x', data: {} })}\n\n`;

/** A stream that brings `text` and stays open. */
function openStream(text: string) {
  const body = new ReadableStream({
    start(to) {
      to.enqueue(new TextEncoder().encode(text));
    },
  });
  return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
}

describe('useLiveCampaign', () => {
  it('keeps events and progress, and reads the document again when it changed', async () => {
    let reads = 0;
    const progress = {
      campaign_id: 'ca_1',
      status: 'generating',
      generation_progress: 40,
      settled: 3,
      total: 9,
      jobs: [],
    };
    server.use(
      http.get('*/api/campaigns/ca_1', () => {
        reads += 1;
        return HttpResponse.json({
          id: 'ca_1',
          seq: 1,
          title: reads > 1 ? 'Newer' : 'Older',
          generation_progress: 40,
        });
      }),
      http.get('*/api/campaigns/ca_1/events', () =>
        openStream(event(1) + event(2) + `event: progress\ndata: ${JSON.stringify(progress)}\n\n`),
      ),
    );
    renderRoutes([{ path: '/', element: <View /> }], '/');
    expect(
      await screen.findByText(/Newer 40 % after 2 events, settled 3/, {}, { timeout: 4_000 }),
    ).toBeVisible();
    await waitFor(() => expect(reads).toBe(2));
  });
});
