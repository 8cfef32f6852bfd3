import { keepPreviousData, useQuery } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';

/** What a campaign still costs, job by job, before anything is spent; the last known while it is asked anew. */
export function useEstimate(id: string, enabled = true) {
  return useQuery({
    queryKey: keys.estimate(id),
    queryFn: ({ signal }) =>
      take(api.GET('/api/campaigns/{id}/estimate', { params: { path: { id } }, signal })),
    enabled,
    placeholderData: keepPreviousData,
  });
}
