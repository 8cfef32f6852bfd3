import { keepPreviousData, useQuery } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';
import type { Plan, StorylinePatch } from '@/api/types';

/** What edits would make stale and what making it anew costs; nothing is changed by asking. */
export function useEditPlan(id: string, version: number, patch: StorylinePatch | null) {
  return useQuery({
    queryKey: keys.editPlan(id, version, patch),
    queryFn: async ({ signal }) =>
      (await take(
        api.PATCH('/api/campaigns/{id}/storyline', {
          params: { path: { id }, query: { dry_run: true } },
          body: patch ?? {},
          signal,
        }),
      )) as Plan,
    enabled: patch !== null,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
}
