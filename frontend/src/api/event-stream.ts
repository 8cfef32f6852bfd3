import { EventSourceParserStream } from 'eventsource-parser/stream';

import { env } from '@/shared/lib/env';

import { readProblem } from './problem';
import { token } from './session';
import type { CampaignEvent, Progress } from './types';

/** What comes through the line. Progress is not kept by the server and has no number. */
export type Message = { kind: 'event'; event: CampaignEvent } | { kind: 'progress'; progress: Progress };

/**
 * Opens the stream of a campaign behind event `after` and yields what comes until it ends or `signal` ends it.
 * `onBytes` hears of everything, also of the comments that only say that the line stands.
 */
export async function* eventStream(id: string, after: number, signal: AbortSignal, onBytes: () => void) {
  const bearer = await token();
  // EventSource cannot send headers, so neither a token nor where to go on.
  const answer = await fetch(`${env.apiUrl}/api/campaigns/${encodeURIComponent(id)}/events`, {
    signal,
    cache: 'no-store',
    headers: {
      Accept: 'text/event-stream',
      'Last-Event-ID': String(after),
      ...(bearer && { Authorization: `Bearer ${bearer}` }),
    },
  });
  if (!answer.ok || !answer.body) throw readProblem(answer.status, await answer.text());
  onBytes();

  const pulse = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, next) {
      onBytes();
      next.enqueue(chunk);
    },
  });
  const text = new TextDecoderStream() as TransformStream<Uint8Array, string>;
  const reader = answer.body
    .pipeThrough(pulse)
    .pipeThrough(text)
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const message = understand(value.event, value.data);
      if (message) yield message;
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

function understand(name: string | undefined, data: string): Message | null {
  if (!data) return null;
  if (name === 'progress') return { kind: 'progress', progress: JSON.parse(data) as Progress };
  return { kind: 'event', event: JSON.parse(data) as CampaignEvent };
}
