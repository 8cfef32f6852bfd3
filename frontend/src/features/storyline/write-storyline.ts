import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';
import type { Campaign, Plan } from '@/api/types';

/** Has the storyline written, or written again; locked scenes stay. */
export function useWriteStoryline(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async () =>
      (await take(api.POST('/api/campaigns/{id}/storyline', { params: { path: { id } } }))) as Campaign,
    onSuccess: (campaign) => {
      cache.setQueryData(keys.campaign(id), campaign);
      return cache.invalidateQueries({ queryKey: keys.jobs(id) });
    },
  });
}

/** What having it written costs. */
export function useWritingPlan(id: string, enabled = true) {
  return useQuery({
    queryKey: keys.writingPlan(id),
    queryFn: async ({ signal }) =>
      (await take(
        api.POST('/api/campaigns/{id}/storyline', {
          params: { path: { id }, query: { dry_run: true } },
          signal,
        }),
      )) as Plan,
    enabled,
  });
}
