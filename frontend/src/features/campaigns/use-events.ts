import { skipToken, useQuery } from '@tanstack/react-query';

import { keys } from '@/api/keys';
import type { CampaignEvent } from '@/api/types';

/** Everything that happened to a campaign so far, the oldest first; `useLiveCampaign` brings it. */
export function useEvents(id: string): CampaignEvent[] {
  const { data } = useQuery<CampaignEvent[]>({
    queryKey: keys.events(id),
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return data ?? [];
}
