import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, ifMatch, take } from '@/api/client';
import { keys } from '@/api/keys';
import type { Campaign } from '@/api/types';

type Raise = { cap: number; version: number };

/** Changes what a campaign may spend, in micro-dollars. */
export function useRaiseCap(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async ({ cap, version }: Raise) =>
      (await take(
        api.PATCH('/api/campaigns/{id}', {
          params: { path: { id } },
          headers: ifMatch(version),
          body: { cap_micros: cap },
        }),
      )) as Campaign,
    onSuccess: (campaign) => {
      cache.setQueryData(keys.campaign(id), campaign);
      return cache.invalidateQueries({ queryKey: keys.estimate(id) });
    },
    onError: () => cache.invalidateQueries({ queryKey: keys.campaign(id), exact: true }),
  });
}
