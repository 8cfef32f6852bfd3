import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { follow, type LineState } from '@/api/follow';
import { keys } from '@/api/keys';
import { signedOut } from '@/api/session';
import type { Campaign, CampaignEvent, Progress } from '@/api/types';
import { throttle } from '@/shared/lib/throttle';

/** Documents are read again at most this often, however much happens. */
const refreshEvery = 1_000;
/** How often we ask while we cannot listen. */
const pollEvery = 5_000;
/** A replay brings hundreds of events at once: they enter the cache together. */
const gatherFor = 60;

/**
 * Keeps everything about a campaign in the query cache current while the component is there: progress at once,
 * documents when an event says that they changed. Returns how the line stands.
 */
export function useLiveCampaign(id: string): LineState {
  const client = useQueryClient();
  const [state, setState] = useState<LineState>('connecting');

  useEffect(() => {
    let over = false;
    const refresh = throttle(() => {
      void refreshCampaign(client, id).then(() => {
        // What was under way when we asked may have been read before the event.
        if (!over && behind(client, id)) refresh.call();
      });
    }, refreshEvery);
    const gathered: CampaignEvent[] = [];
    const gather = throttle(() => {
      remember(client, id, gathered.splice(0));
      // A document that is younger than what is replayed needs no reading.
      if (!client.getQueryData(keys.campaign(id)) || behind(client, id)) refresh.call();
    }, gatherFor);

    const stop = follow(id, lastSeen(client, id), {
      onMessage: (message) => {
        if (message.kind === 'progress') return advance(client, id, message.progress);
        gathered.push(message.event);
        gather.call();
      },
      onState: setState,
      onProblem: (problem) => {
        if (problem.status === 401) signedOut.set(true);
        else refresh.call();
      },
    });
    return () => {
      over = true;
      stop();
      gather.cancel();
      refresh.cancel();
    };
  }, [client, id]);

  useEffect(() => {
    if (state !== 'polling') return;
    const timer = setInterval(() => void refreshCampaign(client, id), pollEvery);
    return () => clearInterval(timer);
  }, [client, id, state]);

  return state;
}

/** Reads the documents again that are on screen; what only the stream brings stays. */
function refreshCampaign(client: QueryClient, id: string) {
  const streamed = (part: unknown) => part === 'events' || part === 'progress';
  return client.invalidateQueries({
    queryKey: keys.campaign(id),
    predicate: (query) => !streamed(query.queryKey[2]),
  });
}

function lastSeen(client: QueryClient, id: string): number {
  return client.getQueryData<CampaignEvent[]>(keys.events(id))?.at(-1)?.seq ?? 0;
}

/** Whether more has happened than the document we hold knows of. */
function behind(client: QueryClient, id: string): boolean {
  const document = client.getQueryData<Campaign>(keys.campaign(id));
  return document !== undefined && document.seq < lastSeen(client, id);
}

function remember(client: QueryClient, id: string, fresh: CampaignEvent[]) {
  client.setQueryData<CampaignEvent[]>(keys.events(id), (old = []) => {
    const last = old.at(-1)?.seq ?? 0;
    return [...old, ...fresh.filter((x) => x.seq > last)];
  });
}

function advance(client: QueryClient, id: string, progress: Progress) {
  client.setQueryData(keys.progress(id), progress);
  client.setQueryData<Campaign>(
    keys.campaign(id),
    (old) =>
      old && {
        ...old,
        status: progress.status,
        reason: progress.reason,
        generation_progress: progress.generation_progress,
        eta_seconds: progress.eta_seconds,
      },
  );
}
