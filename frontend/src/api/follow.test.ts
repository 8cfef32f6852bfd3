import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { server } from '@/testing/server';

import { follow, type Follower } from './follow';

const event = (seq: number) =>
  `id: ${seq}\nevent: job.done\ndata: ${JSON.stringify({ campaign_id: 'ca_1', seq, type: 'job.done', at: null, data: {} })}\n\n`;

const stream = (text: string) => new HttpResponse(text, { headers: { 'Content-Type': 'text/event-stream' } });

/** Collects what a follower hears. */
function ear() {
  const seqs: number[] = [];
  const states: string[] = [];
  const to: Follower = {
    onMessage: (x) => seqs.push(x.kind === 'event' ? x.event.seq : -1),
    onState: (x) => states.at(-1) !== x && states.push(x),
    onProblem: vi.fn(),
  };
  return { seqs, states, to };
}

let stop = () => {};
afterEach(() => stop());

describe('follow', () => {
  it('comes back behind the last event and hears nothing twice', async () => {
    const asked: (string | null)[] = [];
    server.use(
      http.get('*/api/campaigns/ca_1/events', ({ request }) => {
        asked.push(request.headers.get('Last-Event-ID'));
        return stream(asked.length === 1 ? event(5) + event(6) : event(6) + event(7));
      }),
    );
    const { seqs, to } = ear();
    stop = follow('ca_1', 4, to);
    await vi.waitFor(() => expect(seqs).toContain(7), 5_000);
    expect(seqs).toEqual([5, 6, 7]);
    expect(asked.slice(0, 2)).toEqual(['4', '6']);
  });

  it('passes progress on, which has no number', async () => {
    server.use(
      http.get('*/api/campaigns/ca_1/events', () =>
        stream('event: progress\ndata: {"campaign_id":"ca_1"}\n\n'),
      ),
    );
    const { seqs, to } = ear();
    stop = follow('ca_1', 0, to);
    await vi.waitFor(() => expect(seqs[0]).toBe(-1));
  });

  it('says that one must ask when the line keeps breaking', async () => {
    server.use(http.get('*/api/campaigns/ca_1/events', () => HttpResponse.error()));
    const { states, to } = ear();
    stop = follow('ca_1', 0, to);
    await vi.waitFor(() => expect(states).toEqual(['connecting', 'polling']), 8_000);
  });

  it('gives up where listening is not allowed', async () => {
    const answer = vi.fn(() => new HttpResponse(null, { status: 404 }));
    server.use(http.get('*/api/campaigns/ca_1/events', answer));
    const { to } = ear();
    stop = follow('ca_1', 0, to);
    await vi.waitFor(() => expect(to.onProblem).toHaveBeenCalledOnce());
    expect(answer).toHaveBeenCalledOnce();
  });
});
