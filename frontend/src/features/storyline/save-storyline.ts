import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, ifMatch, take } from '@/api/client';
import { keys } from '@/api/keys';
import type { Storyline, StorylineEdited, StorylinePatch } from '@/api/types';

type Save = { patch: StorylinePatch; version: number };

/** Saves edits of the storyline read at `version`. */
export function useSaveStoryline(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async ({ patch, version }: Save) =>
      (await take(
        api.PATCH('/api/campaigns/{id}/storyline', {
          params: { path: { id } },
          headers: ifMatch(version),
          body: patch,
        }),
      )) as StorylineEdited,
    onSuccess: (storyline) => keepStoryline(cache, id, storyline),
    // Somebody was faster: what is newest goes under the edits.
    onError: () => cache.invalidateQueries({ queryKey: keys.storyline(id) }),
  });
}

/** Puts a storyline into the cache; everything else about the campaign may have changed with it. */
export function keepStoryline(cache: ReturnType<typeof useQueryClient>, id: string, storyline: Storyline) {
  cache.setQueryData(keys.storyline(id), storyline);
  void cache.invalidateQueries({
    queryKey: keys.campaign(id),
    predicate: ({ queryKey }) => !['events', 'progress', 'storyline'].includes(String(queryKey[2])),
  });
  void cache.invalidateQueries({ queryKey: keys.campaigns });
}
