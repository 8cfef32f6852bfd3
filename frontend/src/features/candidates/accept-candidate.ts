import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';

/** Uses an earlier version in the film, which is put together anew; costs nothing. */
export function useAcceptCandidate(campaign: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (job: string) => take(api.POST('/api/jobs/{id}/accept', { params: { path: { id: job } } })),
    onSettled: () => client.invalidateQueries({ queryKey: keys.campaign(campaign) }),
  });
}
