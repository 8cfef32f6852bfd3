import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';
import type { Plan } from '@/api/types';

export type Part = 'picture' | 'clip' | 'voice' | 'music' | 'film';

/** What is made anew; scene 0 is the whole film. */
export type Regeneration = { scene: number; part: Part; prompt?: string | undefined };

async function ask(
  id: string,
  { scene, part, prompt }: Regeneration,
  dry_run: boolean,
  signal?: AbortSignal,
) {
  const answer = api.POST('/api/campaigns/{id}/scenes/{scene}/regenerate', {
    params: { path: { id, scene }, query: { dry_run } },
    body: { part, start: true, ...(prompt && { prompt }) },
    ...(signal && { signal }),
  });
  return (await take(answer)) as Plan;
}

/** What making a part anew leads to and costs. */
export function useRegenerationPlan(id: string, what: Regeneration) {
  return useQuery({
    queryKey: keys.jobPlan(id, what),
    queryFn: ({ signal }) => ask(id, what, true, signal),
    placeholderData: keepPreviousData,
  });
}

/** Makes a part of a scene, or of the film, anew and differently. */
export function useRegenerate(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (what: Regeneration) => ask(id, what, false),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.campaign(id) }),
  });
}
