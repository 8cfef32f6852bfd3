import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';
import type { Campaign } from '@/api/types';

/** Has the first storyline of a brief written. */
export function useBeginStoryline(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () =>
      (await take(api.POST('/api/campaigns/{id}/storyline', { params: { path: { id } } }))) as Campaign,
    onSuccess: (campaign) => {
      client.setQueryData(keys.campaign(id), campaign);
      void client.invalidateQueries({ queryKey: keys.jobs(id) });
    },
  });
}
