import { useQueryClient, type QueryClient } from '@tanstack/react-query';

import { api, ifMatch, take } from '@/api/client';
import { keys } from '@/api/keys';
import { toProblem } from '@/api/problem';
import type { Brief, Campaign, Plan } from '@/api/types';

/** What is changed and not saved: parts of the brief, and what the campaign may spend. */
export type Edits = Partial<Brief> & { cap_micros?: number };

const bodyOf = ({ cap_micros, ...brief }: Edits) => ({
  ...(Object.keys(brief).length ? { brief } : {}),
  ...(cap_micros === undefined ? {} : { cap_micros }),
});

async function read(client: QueryClient, id: string): Promise<Campaign> {
  const campaign = await take(api.GET('/api/campaigns/{id}', { params: { path: { id } } }));
  client.setQueryData(keys.campaign(id), campaign);
  return campaign;
}

async function patch(id: string, version: number, edits: Edits): Promise<Campaign> {
  const answer = await take(
    api.PATCH('/api/campaigns/{id}', {
      params: { path: { id } },
      headers: ifMatch(version),
      body: bodyOf(edits),
    }),
  );
  return answer as Campaign;
}

/**
 * Saves edits of a brief. If somebody, or the chat, was faster, theirs is read first and ours put on top: only what
 * we touched is sent. `joined` tells so.
 */
export function useSaveBrief(id: string) {
  const client = useQueryClient();
  return async (edits: Edits): Promise<{ joined: boolean }> => {
    const known = client.getQueryData<Campaign>(keys.campaign(id)) ?? (await read(client, id));
    let joined = false;
    let saved: Campaign;
    try {
      saved = await patch(id, known.version, edits);
    } catch (error) {
      if (!toProblem(error).stale) throw error;
      joined = true;
      saved = await patch(id, (await read(client, id)).version, edits);
    }
    client.setQueryData(keys.campaign(id), saved);
    void client.invalidateQueries({ queryKey: keys.estimate(id) });
    void client.invalidateQueries({ queryKey: keys.campaigns });
    return { joined };
  };
}

/** What edits of a campaign that was started would make anew, and what that costs. Changes nothing. */
export async function planBrief(id: string, edits: Edits, signal: AbortSignal): Promise<Plan> {
  const answer = await take(
    api.PATCH('/api/campaigns/{id}', {
      params: { path: { id }, query: { dry_run: true } },
      body: bodyOf(edits),
      signal,
    }),
  );
  return answer as Plan;
}
