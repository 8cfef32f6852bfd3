import { keepPreviousData, useQuery } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';

/** What a campaign will cost, before anything is spent. Read again whenever its brief was saved. */
export function useEstimate(id: string) {
  return useQuery({
    queryKey: keys.estimate(id),
    queryFn: ({ signal }) =>
      take(api.GET('/api/campaigns/{id}/estimate', { params: { path: { id } }, signal })),
    placeholderData: keepPreviousData,
  });
}
