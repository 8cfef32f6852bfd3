import { useQuery } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';

/** Everything that was made of a scene so far. */
export function useCandidates(campaign: string, scene: number) {
  return useQuery({
    queryKey: keys.candidates(campaign, scene),
    queryFn: async ({ signal }) => {
      const page = await take(
        api.GET('/api/campaigns/{id}/scenes/{scene}/candidates', {
          params: { path: { id: campaign, scene } },
          signal,
        }),
      );
      return page.items;
    },
  });
}
