import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';
import type { Campaign } from '@/api/types';

export type Control = 'generate' | 'cancel' | 'pause' | 'resume' | 'retry';

/** Starts, pauses, resumes, cancels or tries again. What is paid for already is kept whatever one chooses. */
export function useControlCampaign(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (what: Control) =>
      (await take(api.POST(`/api/campaigns/{id}/${what}`, { params: { path: { id } } }))) as Campaign,
    onSuccess: (campaign) => cache.setQueryData(keys.campaign(id), campaign),
    onSettled: () => {
      void cache.invalidateQueries({ queryKey: keys.jobs(id) });
      void cache.invalidateQueries({ queryKey: keys.campaigns });
    },
  });
}
