import { useQuery } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';

/** One campaign. Kept fresh by `useLiveCampaign`, which the frame around every page of a campaign runs. */
export function useCampaign(id: string) {
  return useQuery({
    queryKey: keys.campaign(id),
    queryFn: ({ signal }) => take(api.GET('/api/campaigns/{id}', { params: { path: { id } }, signal })),
  });
}
